/// A sheet of a workbook: rows of cells, all of them text.
public struct Sheet: Sendable, Hashable {
    public let name: String
    public let rows: [[String]]

    public init(name: String, rows: [[String]]) {
        self.name = name
        self.rows = rows
    }
}
