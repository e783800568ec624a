/// How much of a CSV file is held in memory at most; more is a fault, not a crash.
public struct CSVLimits: Sendable, Hashable {
    /// Bytes of one field, without its quotation marks.
    public let field: Int
    /// Bytes of all fields of a row.
    public let row: Int
    /// Fields of a row.
    public let fields: Int

    /// - Parameters: each at least 1.
    public init(field: Int = 1 << 16, row: Int = 1 << 20, fields: Int = 4096) {
        precondition(field > 0 && row > 0 && fields > 0)
        self.field = field
        self.row = row
        self.fields = fields
    }
}
