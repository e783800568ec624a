import Instruments
import Language
import Screening
import SheetFormat

/// Reads lines of answer sheets and writes lines of assessments.
struct Evaluation {
    /// Output is written in pieces of about this many bytes, always whole lines.
    private static let pieceSize = 1 << 16

    private let screener: Screener
    private let reader: AnswerSheetReader
    private let writer: AssessmentWriter
    private let texts: Texts
    private let skipsBroken: Bool
    private var output: [UInt8] = []
    /// Lines of which nothing was read, and lines of which a part was not.
    private var skipped = 0
    private var readInPart = 0

    init(screener: Screener, texts: Texts, isLenient: Bool, skipsBroken: Bool) {
        self.screener = screener
        reader = AnswerSheetReader(screener.instrument, isLenient: isLenient)
        writer = AssessmentWriter(screener.instrument)
        self.texts = texts
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
        do throws(SheetFault) {
            if isTooLong { throw SheetFault(.tooLong, at: .init(line: number, column: 1)) }
            let result = try reader.read(line, line: number)
            for fault in result.skipped { report(fault, file) }
            readInPart += result.skipped.isEmpty ? 0 : 1
            output += writer.text(screener.assess(result.sheet)).utf8
            output.append(UInt8(ascii: "\n"))
        } catch {
            report(error, file)
            skipped += 1
            if !skipsBroken { try stop() }
        }
    }

    private mutating func stop() throws {
        try flush(atLeast: 1)
        Streams.error("saring: " + texts[.evaluateStopped])
        throw CleanExit(status: .badData)
    }

    private func report(_ fault: SheetFault, _ file: String) {
        Streams.error(fault.line(in: file, texts))
    }

    private mutating func flush(atLeast size: Int) throws {
        guard output.count >= size else { return }
        try Streams.output(output[...], in: .line)
        output.removeAll(keepingCapacity: true)
    }

    /// Ends 1 if anything was skipped.
    func finish() throws(CleanExit) {
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
