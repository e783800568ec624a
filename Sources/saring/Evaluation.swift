import Console
import Instruments
import Language
import Screening
import SheetFormat

/// Reads lines of answer sheets, or rows that are read as such, and writes lines of assessments.
struct Evaluation {
    /// Output is written in pieces of about this many bytes, always whole lines.
    private static let pieceSize = 1 << 16

    let screener: Screener
    private let reader: AnswerSheetReader
    private let writer: AssessmentWriter
    let texts: Texts
    let isLenient: Bool
    private let skipsBroken: Bool
    private var output: [UInt8] = []
    /// Lines of which nothing was read, and lines of which a part was not.
    private var skipped = 0
    var readInPart = 0
    /// How often a column said what no answer says.
    var unsaid: [String: Int] = [:]

    init(screener: Screener, texts: Texts, isLenient: Bool, skipsBroken: Bool) {
        self.screener = screener
        reader = AnswerSheetReader(screener.instrument, isLenient: isLenient)
        writer = AssessmentWriter(screener.instrument)
        self.texts = texts
        self.isLenient = isLenient
        self.skipsBroken = skipsBroken
    }

    mutating func read(_ file: InputFile) throws {
        var line: [UInt8] = []
        var number = 0
        // A line that is too long is not kept in memory, only counted.
        var isTooLong = false
        while case let piece = try file.piece(), !piece.isEmpty {
            var rest = piece[...]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                line += rest[..<end]
                rest = rest[(end + 1)...]
                number += 1
                try evaluate(line, number, file.name, isTooLong: isTooLong)
                line.removeAll(keepingCapacity: true)
                isTooLong = false
            }
            if line.count + rest.count > AnswerSheetReader.longestLine {
                isTooLong = true
                line.removeAll()
            } else {
                line += rest
            }
            try flush(atLeast: Self.pieceSize)
        }
        if !line.isEmpty || isTooLong { try evaluate(line, number + 1, file.name, isTooLong: isTooLong) }
        try flush(atLeast: 1)
    }

    private mutating func evaluate(_ line: [UInt8], _ number: Int, _ file: String, isTooLong: Bool) throws {
        if !isTooLong, line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
        do {
            if isTooLong { throw SheetFault(.tooLong, at: .init(line: number, column: 1)) }
            let result = try reader.read(line, line: number)
            for fault in result.skipped { report(fault, file) }
            readInPart += result.skipped.isEmpty ? 0 : 1
            try write(result.sheet)
        } catch let fault as SheetFault {
            report(fault, file)
            try skip()
        }
    }

    /// Assesses a sheet and writes what was found.
    mutating func write(_ sheet: AnswerSheet) throws {
        output += writer.text(screener.assess(sheet)).utf8
        output.append(UInt8(ascii: "\n"))
        try flush(atLeast: Self.pieceSize)
    }

    /// Goes on past what is broken, if that is wanted; else stops.
    mutating func skip() throws {
        skipped += 1
        if !skipsBroken { try stop(.evaluateStopped) }
    }

    mutating func stop(_ message: Message) throws {
        try flush(atLeast: 1)
        Streams.error("saring: " + texts[message])
        throw CleanExit(status: .badData)
    }

    private func report(_ fault: SheetFault, _ file: String) {
        Streams.error(fault.line(in: file, texts))
    }

    mutating func flush(atLeast size: Int) throws {
        guard output.count >= size else { return }
        try Streams.output(output[...], in: .line)
        output.removeAll(keepingCapacity: true)
    }

    /// Ends 1 if anything was skipped.
    func finish() throws(CleanExit) {
        if !unsaid.isEmpty {
            let columns = unsaid.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
            Streams.error("saring: " + texts[.evaluateUnsaid, ["columns": columns.joined(separator: ", ")]])
        }
        guard skipped + readInPart > 0 else { return }
        tell(skipped, .evaluateSkippedOne, .evaluateSkipped)
        tell(readInPart, .evaluateInPartOne, .evaluateInPart)
        throw CleanExit(status: .found)
    }

    private func tell(_ count: Int, _ one: Message, _ many: Message) {
        if count == 1 { Streams.error("saring: " + texts[one]) }
        if count > 1 { Streams.error("saring: " + texts[many, ["count": String(count)]]) }
    }
}
