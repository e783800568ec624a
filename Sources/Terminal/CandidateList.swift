/// Lays candidates out in columns, as `ls` does.
enum CandidateList {
    /// The lines to print, all narrower than `columns` unless a single candidate is.
    ///
    /// The order runs down the columns: numbers and sorted names are easier to find so.
    static func lines(_ candidates: [String], columns: Int) -> [String] {
        let gap = 2
        let widths = candidates.map(TextLayout.width(of:))
        guard let widest = widths.max() else { return [] }
        // A full line would make some terminals begin another.
        let perLine = max(1, (columns + gap - 1) / (widest + gap))
        let rows = (candidates.count + perLine - 1) / perLine
        return (0..<rows).map { row in
            var line = ""
            var padding = 0
            for index in stride(from: row, to: candidates.count, by: rows) {
                line += String(repeating: " ", count: padding) + candidates[index]
                padding = widest + gap - widths[index]
            }
            return line
        }
    }
}
