/// What is wrong with a row that is read, and where; never the value, which could be a name.
public struct ImportFault: Error, Sendable, Hashable {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The first row names a column that the format has not.
        case unknownColumn = "unknown-column"
        /// The first row names a column twice.
        case repeatedColumn = "repeated-column"
        /// The first row names no column of the format that says anything.
        case noColumns = "no-columns"
        /// The row has more or fewer fields than the first.
        case fieldCount = "field-count"
        /// A code that the format has not.
        case unknownValue = "unknown-value"
        /// A second code where one is possible.
        case several
        /// A submission has a field that the form has not.
        case unknownField = "unknown-field"
        /// A submission does not say in which kind of place it was.
        case noPlace = "no-place"
        /// The person did not agree to talk, or to a record: it should not have been kept.
        case notAgreed = "not-agreed"
    }

    public let code: Code
    /// The line on which the row starts.
    public let line: Int
    /// The row's number, from 1; that of the names is the first.
    public let row: Int
    /// The column's name, where the format has it.
    public let column: String?
    /// The field's number in its row, from 1.
    public let field: Int

    public init(code: Code, line: Int, row: Int, column: String?, field: Int) {
        self.code = code
        self.line = line
        self.row = row
        self.column = column
        self.field = field
    }
}
