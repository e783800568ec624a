/// What is wrong with a CSV file, and where; never what stands there.
public struct CSVFault: Error, Sendable, Hashable {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// A quotation mark inside a field that does not start with one.
        case strayQuote = "stray-quote"
        /// Something between the closing quotation mark and the next comma or line's end.
        case afterQuote = "after-quote"
        /// The file ends inside a quoted field.
        case unclosedQuote = "unclosed-quote"
        /// A carriage return that no line feed follows, outside quotation marks.
        case strayReturn = "stray-return"
        case notUTF8 = "not-utf8"
        case fieldTooLong = "field-too-long"
        case rowTooLong = "row-too-long"
        case tooManyFields = "too-many-fields"
    }

    public let code: Code
    /// From 1.
    public let line: Int
    /// In characters (Unicode scalars) from 1; for a fault of a whole field where that starts.
    public let column: Int
    /// The row's number, from 1.
    public let row: Int
    /// The field's number in its row, from 1.
    public let field: Int

    public init(_ code: Code, line: Int, column: Int, row: Int, field: Int) {
        self.code = code
        self.line = line
        self.column = column
        self.row = row
        self.field = field
    }

    /// Whether it stays certain where the row ends, so that the rows after it can still be read.
    public var isOfOneRow: Bool { code == .notUTF8 }
}
