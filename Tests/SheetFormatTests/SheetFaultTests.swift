import SheetFormat
import StrictJSON
import Testing

/// What is wrong with a sheet, and the line and the column where it is.
struct SheetFaultTests {
    /// A text with a mark before what is wrong.
    struct Fault: Sendable, CustomTestStringConvertible {
        let code: SheetFault.Code
        var key: String?
        let marked: String

        init(_ code: SheetFault.Code, _ key: String?, _ marked: String) {
            self.code = code
            self.key = key
            self.marked = marked
        }

        var testDescription: String { marked.replacing("\n", with: "⏎") }
        var text: String { marked.replacing("▸", with: "") }

        /// Where the mark stands, in a text whose first line has this number.
        func position(from line: Int) -> JSONPosition {
            let before = marked.prefix { $0 != "▸" }
            let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
            return JSONPosition(line: line + lines.count - 1, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
        }
    }

    private static let faults = [
        Fault(.notJSON, nil, "▸"),
        Fault(.notJSON, nil, "▸Somchai"),
        Fault(.notJSON, nil, #"{"id":"a1","context":"farm"} ▸{}"#),
        Fault(.notJSON, "papers", #"{"id":"a1","answers":{"papers":▸own}}"#),
        Fault(.notJSON, "answers", #"{"id":"a1","answers":{"papers":"own" ▸"leave":"free"}}"#),
        Fault(.notJSON, nil, "{\"id\":\"a1\",\n ▸'context':\"farm\"}"),
        Fault(.notObject, nil, "▸[]"),
        Fault(.notObject, nil, "  ▸\"Somchai Jaidee\""),
        Fault(.notObject, nil, "\n\t▸null"),
        Fault(.unknownKey, "nationality", #"{"id":"a1","context":"farm",▸"nationality":"THA"}"#),
        Fault(.unknownKey, "child", #"{"id":"a1","context":"farm",▸"child":true}"#),
        Fault(.unknownKey, "childNow", #"{"id":"a1","context":"farm",▸"childNow":true}"#),
        Fault(.unknownKey, "paper", #"{"id":"a1","context":"farm","answers":{▸"paper":"own"}}"#),
        Fault(.unknownKey, "gender", #"{"id":"a1","context":"farm","answers":{▸"gender":"Woman"}}"#),
        Fault(.unknownKey, nil, #"{"id":"a1","context":"farm","answers":{▸"Somchai Jaidee":"own"}}"#),
        Fault(.unknownKey, "guard", "{\"id\":\"a1\",\"context\":\"farm\",\n\"observations\":{▸\"guard\":[\"site\"]}}"),
        Fault(.unknownValue, "context", #"{"id":"a1","context":▸"factory"}"#),
        Fault(.unknownValue, "stage", #"{"id":"a1","context":"farm","stage":▸"soon"}"#),
        Fault(.unknownValue, "papers", #"{"id":"a1","context":"farm","answers":{"papers":▸"Somchai"}}"#),
        Fault(.unknownValue, "health", #"{"id":"a1","context":"farm","answers":{"health":▸["ill","Somchai"]}}"#),
        Fault(.unknownValue, "health", #"{"id":"a1","context":"farm","answers":{"health":▸[]}}"#),
        Fault(.unknownValue, "health", #"{"id":"a1","context":"farm","answers":{"health":▸["ill","unknown"]}}"#),
        Fault(.unknownValue, "injury", #"{"id":"a1","context":"farm","observations":{"injury":▸["at-work"]}}"#),
        Fault(.unknownValue, "injury", #"{"id":"a1","context":"farm","observations":{"injury":▸["person","Boss"]}}"#),
        Fault(.missingKey, "id", #" ▸{"context":"farm"}"#),
        Fault(.missingKey, "context", #"▸{"id":"a1","stage":"over"}"#),
        Fault(.missingKey, "id", "▸{}"),
        Fault(.wrongType, "id", #"{"id":▸5,"context":"farm"}"#),
        Fault(.wrongType, "context", #"{"id":"a1","context":▸["farm"]}"#),
        Fault(.wrongType, "stopped", #"{"id":"a1","context":"farm","stopped":▸"yes"}"#),
        Fault(.wrongType, "private", #"{"id":"a1","context":"farm","private":▸"yes"}"#),
        Fault(.wrongType, "stage", #"{"id":"a1","context":"farm","stage":▸true}"#),
        Fault(.wrongType, "answers", #"{"id":"a1","context":"farm","answers":▸[]}"#),
        Fault(.wrongType, "papers", #"{"id":"a1","context":"farm","answers":{"papers":▸5}}"#),
        Fault(.wrongType, "papers", #"{"id":"a1","context":"farm","answers":{"papers":▸["own","lost"]}}"#),
        Fault(.wrongType, "health", #"{"id":"a1","context":"farm","answers":{"health":▸["ill",5]}}"#),
        Fault(.wrongType, "observations", #"{"id":"a1","context":"farm","observations":▸"none"}"#),
        Fault(.badID, "id", #"{"id":▸"","context":"farm"}"#),
        Fault(.badID, "id", #"{"id":▸"a 1","context":"farm"}"#),
        Fault(.badID, "id", #"{"id":▸"สมชาย","context":"farm"}"#),
        Fault(.badID, "id", #"{"id":▸"é","context":"farm"}"#),
        Fault(.badID, "id", #"{"id":▸"123456789012345678901234567890123","context":"farm"}"#),
        Fault(.repeated, "id", #"{"id":"a1",▸"id":"a2","context":"farm"}"#),
        Fault(.repeated, "papers", #"{"id":"a1","answers":{"papers":"own",▸"papers":"lost"},"context":"farm"}"#),
        Fault(.repeated, nil, #"{"Somchai J":1,▸"Somchai J":2}"#),
    ]

    private func fault(in bytes: [UInt8], line: Int = 1) -> SheetFault? {
        do throws(SheetFault) {
            _ = try AnswerSheetReader(Repository.instrument).read(bytes, line: line)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: faults)
    func `a fault is told with its code, its line, its column and its key`(_ expected: Fault) {
        for line in [1, 7] {
            let found = fault(in: Array(expected.text.utf8), line: line)
            #expect(found == SheetFault(expected.code, at: expected.position(from: line), key: expected.key))
        }
    }

    @Test func `a column is counted in characters, not in bytes`() {
        let text = #"{"ชื่อ":"สมชาย"}"#
        #expect(fault(in: Array(text.utf8))?.position == JSONPosition(line: 1, column: 2))
        let later = #"{"id":"a1","context":"farm","answers":{"papers":"ผู้อื่น","leave":5}}"#
        #expect(fault(in: Array(later.utf8))?.position.column == 49)
    }

    @Test func `a line that is too long is not read`() {
        let start = Array(#"{"id":"a1","context":"farm"}"#.utf8)
        let longest = start + Array(repeating: UInt8(ascii: " "), count: AnswerSheetReader.longestLine - start.count)
        #expect(fault(in: longest) == nil)
        #expect(fault(in: longest + [0x20], line: 9) == SheetFault(.tooLong, at: JSONPosition(line: 9, column: 1)))
    }

    @Test func `every kind of fault is met by these tests`() {
        #expect(Set(Self.faults.map(\.code)).union([.tooLong]) == Set(SheetFault.Code.allCases))
    }

    @Test func `the longest id and every letter of an id are read`() throws {
        for id in ["A", "-", "a-B-9", String(repeating: "z", count: 32)] {
            let text = #"{"id":"\#(id)","context":"farm"}"#
            #expect(try AnswerSheetReader(Repository.instrument).read(Array(text.utf8)).sheet.id == id)
        }
    }
}
