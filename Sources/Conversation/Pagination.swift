/// Cuts a page into parts that fit on the screen.
///
/// A part ends between paragraphs where that does not leave it half empty, and a question begins a part with its answers.
struct Pagination {
    private let columns: Int
    /// Lines that fit on the screen.
    private let room: Int

    init(columns: Int, room: Int) {
        self.columns = columns
        self.room = max(1, room)
    }

    /// The parts' lines; at least one part.
    func parts(_ page: [Paragraph]) -> [[String]] {
        let all = page.lines(columns: columns)
        if all.count <= room { return [all] }
        var parts: [[String]] = []
        var rest: [Paragraph] = []
        for paragraph in page {
            if paragraph.beginsPart, !rest.isEmpty {
                parts += cut(rest.lines(columns: columns))
                rest = []
            }
            rest.append(paragraph)
        }
        return parts + cut(rest.lines(columns: columns))
    }

    private func cut(_ lines: [String]) -> [[String]] {
        var parts: [[String]] = []
        var rest = lines[...]
        while rest.count > room {
            let full = rest.prefix(room)
            let gap = full.lastIndex(of: "")
            let end = gap.map { $0 - rest.startIndex >= room / 2 ? $0 : full.endIndex } ?? full.endIndex
            parts.append(trimmed(rest[..<end]))
            rest = rest[end...]
        }
        let last = trimmed(rest)
        return last.isEmpty && !parts.isEmpty ? parts : parts + [last]
    }

    private func trimmed(_ lines: ArraySlice<String>) -> [String] {
        Array(lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed())
    }
}
