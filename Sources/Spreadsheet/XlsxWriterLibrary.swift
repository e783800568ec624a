import CXlsxWriter
import Glibc

/// The few functions of libxlsxwriter that are used, found when they are needed.
///
/// Debian ships it as a shared library only. Were it linked, the program would not even start on a machine without it; so
/// it is loaded, in the version whose header this was compiled against, when somebody writes a workbook.
struct XlsxWriterLibrary {
    typealias Book = UnsafeMutablePointer<lxw_workbook>
    typealias Page = UnsafeMutablePointer<lxw_worksheet>

    /// Debian's package of that version.
    static let package = "libxlsxwriter" + LXW_SOVERSION

    typealias New = @convention(c) (UnsafePointer<CChar>) -> Book?
    typealias SetProperties = @convention(c) (Book, UnsafeMutablePointer<lxw_doc_properties>) -> lxw_error
    typealias AddSheet = @convention(c) (Book, UnsafePointer<CChar>) -> Page?
    typealias WriteString =
        @convention(c) (Page, lxw_row_t, lxw_col_t, UnsafePointer<CChar>, UnsafeMutablePointer<lxw_format>?) ->
        lxw_error
    typealias Close = @convention(c) (Book) -> lxw_error

    let new: New
    let setProperties: SetProperties
    let addSheet: AddSheet
    let writeString: WriteString
    let close: Close

    /// Nil where the machine has it not. It stays loaded.
    init?() {
        guard let handle = dlopen("libxlsxwriter.so." + LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL),
            let new = dlsym(handle, "workbook_new"), let setProperties = dlsym(handle, "workbook_set_properties"),
            let addSheet = dlsym(handle, "workbook_add_worksheet"),
            let writeString = dlsym(handle, "worksheet_write_string"), let close = dlsym(handle, "workbook_close")
        else { return nil }
        self.new = unsafeBitCast(new, to: New.self)
        self.setProperties = unsafeBitCast(setProperties, to: SetProperties.self)
        self.addSheet = unsafeBitCast(addSheet, to: AddSheet.self)
        self.writeString = unsafeBitCast(writeString, to: WriteString.self)
        self.close = unsafeBitCast(close, to: Close.self)
    }
}
