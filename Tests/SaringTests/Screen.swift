/// One screen of the program: a page, or a part of one, down to its prompt.
struct Screen {
    /// What it says, in lines, without control sequences.
    let text: String
    /// The prompt without its `> `: a question's number, `0` for the menu, `!`, `q`, `r`, or nothing.
    let prompt: String
    /// The page as far as it was shown: this screen, after the parts before it.
    let page: String
    /// Whether it was shown because Enter asked for more of a long page.
    let isContinuation: Bool

    /// The number of the question that is asked, if one is.
    var question: Int? { Int(prompt).flatMap { $0 == 0 ? nil : $0 } }

    /// Whether there is more of this page.
    var hasMore: Bool { text.hasSuffix("Enter shows more.\n") }

    /// - Parameter printed: what the program printed from the clearing of the screen to `> `.
    /// - Parameter before: the screen before it, if that was another part of the same page.
    init(printed: String, after before: Screen? = nil) {
        let plain = Self.plain(printed)
        let lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
        prompt = lines.last.map(String.init) ?? ""
        text = lines.dropLast().map { $0 + "\n" }.joined()
        page = (before?.page ?? "") + text
        isContinuation = before != nil
    }

    /// The words in one line, as if the screen were as wide as they are.
    var words: String { Self.words(of: text) }

    static func words(of text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Text without control sequences and carriage returns.
    static func plain(_ printed: String) -> String {
        var result = ""
        var scalars = printed.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            if scalar == "\u{1B}", scalars.first == "[" {
                scalars = scalars.drop { !("@"..."~").contains($0) || $0 == "[" }.dropFirst()
            } else if scalar != "\r", scalar != "\u{7}" {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
