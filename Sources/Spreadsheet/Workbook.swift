import CXlsxWriter
import Files
import Glibc

/// An Excel workbook (.xlsx) of plain text.
///
/// ```swift
/// try Workbook(sheets: [Sheet(name: "survey", rows: [["type", "name"]])]).write(to: "form.xlsx")
/// ```
public struct Workbook: Sendable, Hashable {
    public let sheets: [Sheet]

    public init(sheets: [Sheet]) {
        self.sheets = sheets
    }

    /// Writes a new file; fails if there is one of that name. The same sheets make the same bytes: no time stands in it.
    public func write(to path: String, files: any FileLayer = SystemFiles()) throws(SpreadsheetError) {
        guard let library = XlsxWriterLibrary() else { throw .noLibrary(package: XlsxWriterLibrary.package) }
        let partial = path + ".partial"
        try? files.remove(partial)
        do throws(SpreadsheetError) {
            // The library names no reason where it cannot open a file; this does.
            try Self.tryOut(partial, files)
            try write(to: partial, by: library)
            do throws(FileFault) { try files.rename(partial, to: path) } catch { throw .file(error) }
        } catch {
            try? files.remove(partial)
            throw error
        }
    }

    private static func tryOut(_ path: String, _ files: any FileLayer) throws(SpreadsheetError) {
        do throws(FileFault) {
            try files.close(try files.createOnStick(path))
        } catch {
            throw .file(error)
        }
    }

    private func write(to path: String, by library: XlsxWriterLibrary) throws(SpreadsheetError) {
        guard let book = library.new(path) else { throw .file(FileFault(number: EIO)) }
        var properties = lxw_doc_properties()
        properties.created = Self.created
        var isWhole = library.setProperties(book, &properties) == LXW_NO_ERROR
        for sheet in sheets { isWhole = write(sheet, to: book, by: library) && isWhole }
        // Whatever went wrong, closing is what frees the book.
        guard library.close(book) == LXW_NO_ERROR else { throw .file(FileFault(number: EIO)) }
        guard isWhole else { throw .doesNotFit }
    }

    /// The first second of 2000: when a form was written is nobody's business.
    private static let created = 946_684_800

    private func write(_ sheet: Sheet, to book: XlsxWriterLibrary.Book, by library: XlsxWriterLibrary) -> Bool {
        guard let page = library.addSheet(book, sheet.name) else { return false }
        var isWhole = true
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() where !cell.isEmpty {
                guard let row = lxw_row_t(exactly: row), let column = lxw_col_t(exactly: column) else { return false }
                isWhole = library.writeString(page, row, column, cell, nil) == LXW_NO_ERROR && isWhole
            }
        }
        return isWhole
    }
}
