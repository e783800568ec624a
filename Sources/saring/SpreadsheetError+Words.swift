import Console
import Glibc
import Spreadsheet

extension SpreadsheetError {
    func failure(of path: String) -> Failure {
        switch self {
        case .noLibrary(let package): Failure(.badConfiguration, .errorNoSpreadsheets, ["package": package])
        case .doesNotFit: Failure(.internalFault, .errorInternal, ["reason": "a text does not fit into a spreadsheet"])
        case .file(let fault): Failure(.cannotWrite, .errorCannotWrite, ["file": path, "reason": fault.words])
        }
    }
}
