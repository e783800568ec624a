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
        parts += cut(rest.lines(columns: columns))
        return parts.isEmpty ? [[]] : parts
    }

    /// The lines in parts, of which none is empty. Empty lines at the end need no room.
    private func cut(_ lines: [String]) -> [[String]] {
        var parts: [[String]] = []
        var rest = lines[..<(lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)]
        while rest.count > room {
            let full = rest.prefix(room)
            let gap = full.lastIndex(of: "") ?? full.startIndex
            // Each part takes something, even where there is room for one line only.
            let end = gap - full.startIndex >= max(1, room / 2) ? gap : full.endIndex
            parts.append(trimmed(rest[..<end]))
            rest = rest[end...]
        }
        return (parts + [trimmed(rest)]).filter { !$0.isEmpty }
    }

    private func trimmed(_ lines: ArraySlice<String>) -> [String] {
        Array(lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed())
    }
}
