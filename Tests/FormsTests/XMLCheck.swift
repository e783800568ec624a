/// Whether the tags of a document close in the order in which they open.
enum XMLCheck {
    private static let withoutEnd: Set<String> = ["!DOCTYPE", "meta"]

    static func tags(of html: String) throws -> (unclosed: [String], count: Int) {
        var open: [String] = []
        var count = 0
        for match in html.matches(of: /<(\/?)([!A-Za-z0-9]+)[^<>]*>/) where !withoutEnd.contains(String(match.2)) {
            let name = String(match.2)
            count += 1
            if match.1.isEmpty {
                open.append(name)
            } else if open.last == name {
                open.removeLast()
            } else {
                return (open + [name], count)
            }
        }
        return (open, count)
    }
}
