import Files

/// Why a workbook was not written.
public enum SpreadsheetError: Error, Sendable, Hashable {
    /// The machine has no library that writes workbooks; the package that brings it.
    case noLibrary(package: String)
    /// A sheet has a name, or a cell more text, than a workbook can hold.
    case doesNotFit
    case file(FileFault)
}
