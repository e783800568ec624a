/// Where something stands in the files of a data folder.
struct Place: Hashable, Comparable, Sendable {
    /// The path below the data folder: `Indicators/asean-commit-working/rules.yaml`.
    let file: String
    /// Counted from 1.
    let line: Int
    /// Counted from 1, in Unicode scalars.
    let column: Int

    init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
