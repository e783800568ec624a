import CSV

/// Reads rows of CSV as answer sheets, by the names in the first row.
public protocol RowReader {
    /// Reads the first row.
    ///
    /// - Returns: Unknown columns that were passed over.
    mutating func begin(_ row: CSVRow) throws(ImportFault) -> [ImportFault]

    /// Reads a row as a sheet that is called `row-` and its number.
    func read(_ row: CSVRow) throws(ImportFault) -> ImportedRow
}
