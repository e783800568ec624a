import Language
import SheetFormat

extension SheetFault {
    /// File, line, column, and what is wrong; never the value.
    func line(in file: String, _ texts: Texts) -> String {
        let message = Message(rawValue: "sheet.\(code.rawValue)") ?? .sheetNotJson
        let values = ["key": key ?? "…", "limit": String(AnswerSheetReader.longestLine)]
        return "\(file):\(position.line):\(position.column): \(texts[message, values])"
    }
}
