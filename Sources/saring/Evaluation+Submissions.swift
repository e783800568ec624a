import CSV
import Console
import Exchange
import Language
import StrictJSON

extension Evaluation {
    /// An export holds many submissions; a list of some hundred thousand fits.
    private static let largestExport = 1 << 28

    /// Reads submissions of the form for ODK and Kobo, as CSV or JSON.
    mutating func readSubmissions(_ file: InputFile) throws {
        let bytes = try file.whole(atMost: Self.largestExport)
        let isSpace: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        switch bytes.first(where: { !isSpace($0) }) {
        case UInt8(ascii: "["), UInt8(ascii: "{"): try readJSON(Array(bytes.drop(while: isSpace)), file.name)
        default: try readCSV(bytes, file.name)
        }
        try flush(atLeast: 1)
    }

    private mutating func readJSON(_ bytes: [UInt8], _ file: String) throws {
        let node: JSONNode
        do throws(JSONError) {
            node = try JSONReader.read(bytes, maximumBytes: Self.largestExport)
        } catch {
            Streams.error("\(file):\(error.position.line):\(error.position.column): \(texts[.sheetNotJson])")
            return try stop(.evaluateStoppedForGood)
        }
        guard let submissions = SubmissionReader.submissions(in: node) else {
            Streams.error("\(file):1: \(texts[.rowNoColumns])")
            return try stop(.evaluateStoppedForGood)
        }
        let reader = SubmissionReader(screener.instrument, isLenient: isLenient)
        for (index, submission) in submissions.enumerated() {
            try take(file) { () throws(ImportFault) in try reader.read(submission, number: index + 1) }
        }
    }

    private mutating func readCSV(_ bytes: [UInt8], _ file: String) throws {
        var rest = bytes
        let rows = CSVReader(separator: CSVReader.separator(of: bytes))
        try readRows(file, rows, SubmissionReader(screener.instrument, isLenient: isLenient)) {
            defer { rest = [] }
            return rest
        }
    }
}
