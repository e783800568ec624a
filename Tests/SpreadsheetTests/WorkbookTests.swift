import Foundation
import Spreadsheet
import Testing

/// Workbooks as they are written.
struct WorkbookTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    private let book = Workbook(sheets: [Sheet(name: "survey", rows: [["type", ""], ["", "<ខ្មែរ> & \"x\""]])])

    @Test func `the same sheets make the same bytes, whenever they are written`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try book.write(to: path("a.xlsx"))
        Thread.sleep(forTimeInterval: 2.1)
        try book.write(to: path("b.xlsx"))
        let bytes = try Data(contentsOf: URL(filePath: path("a.xlsx")))
        #expect(bytes.starts(with: Array("PK".utf8)))
        #expect(try bytes == Data(contentsOf: URL(filePath: path("b.xlsx"))))
    }

    @Test func `a file that is there is never written over`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("mine".utf8).write(to: URL(filePath: path("a.xlsx")))
        #expect(throws: SpreadsheetError.self) { try book.write(to: path("a.xlsx")) }
        #expect(try String(contentsOfFile: path("a.xlsx"), encoding: .utf8) == "mine")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.xlsx"])
    }

    @Test func `a folder that is not there is said, and nothing is left behind`() {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: SpreadsheetError.self) { try book.write(to: path("nowhere/a.xlsx")) }
    }

    @Test func `what a workbook cannot hold is refused whole`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let long = Workbook(sheets: [Sheet(name: "a", rows: [[String(repeating: "x", count: 40_000)]])])
        #expect(throws: SpreadsheetError.doesNotFit) { try long.write(to: path("a.xlsx")) }
        let named = Workbook(sheets: [Sheet(name: String(repeating: "x", count: 40), rows: [])])
        #expect(throws: SpreadsheetError.doesNotFit) { try named.write(to: path("a.xlsx")) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
}
