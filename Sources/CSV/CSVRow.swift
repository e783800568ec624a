/// One row of a CSV file: its fields, as they mean and not as they were quoted.
public struct CSVRow: Sendable, Hashable {
    /// The line on which the row starts, from 1. A quoted field may span lines, so that this is not the row's number.
    public let line: Int
    /// The row's number, from 1; the row of column names is the first.
    public let number: Int
    public let fields: [String]

    /// Whether the row is an empty line. A row of one empty field that is quoted, or that a comma follows, is none.
    public let isBlank: Bool

    public init(line: Int, number: Int, fields: [String], isBlank: Bool = false) {
        self.line = line
        self.number = number
        self.fields = fields
        self.isBlank = isBlank
    }
}
