import CSV
import TestSupport
import Testing

/// What is written is what a reader reads, and no spreadsheet takes it for a program.
struct CSVWriterTests {
    private func written(_ rows: [[String]]) -> [UInt8] {
        var writer = CSVWriter()
        for row in rows { writer.row(row) }
        return writer.bytes
    }

    private func text(_ row: [String]) -> String { String(decoding: written([row]), as: UTF8.self) }

    @Test func `only fields that need it stand in quotation marks`() {
        #expect(text(["a", "", "b;c", "d e"]) == "a,,b;c,d e\r\n")
        #expect(text(["a,b", "c\"d", "e\nf", " g", "h "]) == "\"a,b\",\"c\"\"d\",\"e\nf\",\" g\",\"h \"\r\n")
        #expect(text([""]) == "\"\"\r\n")
    }

    @Test(arguments: ["=1+1", "+1", "-1+1", "-A1", "@SUM(A1)", "\t=1", "\r=1", "=\u{301}1", "'=1", "''-1"])
    func `a field that could be a formula gets an apostrophe, which can be taken off again`(field: String) {
        let guarded = CSVGuard.guarded(field)
        #expect(guarded == "'" + field)
        #expect(CSVGuard.unguarded(guarded) == field)
    }

    @Test(arguments: ["", "a=1", "1-2", "-1", "-0.5000", "'quoted'", "''", "'", "48+", "0--8"])
    func `any other field is left as it is`(field: String) {
        #expect(CSVGuard.guarded(field) == field)
        #expect(CSVGuard.unguarded(field) == field)
    }

    @Test func `whatever is written is read again, in pieces of any size`() {
        let parts = [
            ",", "\"", "\r", "\n", "\r\n", " ", "=", "+", "-", "@", "\t", "'", ";", "a", "0", "ก", "é", "\u{301}",
            "\u{FEFF}",
            "👩‍👩‍👧", "",
        ]
        var random = SplitMix64(seed: 4180)
        for round in 0..<600 {
            let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                (0..<Int.random(in: 1...4, using: &random)).map { _ in
                    (0..<Int.random(in: 0...4, using: &random)).map { _ in
                        parts.randomElement(using: &random) ?? ""
                    }.joined()
                }
            }
            let reading = Reading(written(rows), pieces: 1 + round % 7)
            #expect(reading.faults.isEmpty)
            #expect(reading.fields.map { $0.map(scalars) } == rows.map { $0.map { scalars(CSVGuard.guarded($0)) } })
            #expect(reading.fields.map { $0.map { scalars(CSVGuard.unguarded($0)) } } == rows.map { $0.map(scalars) })
        }
    }

    /// Two texts are equal to Swift where only their accents are composed differently; here they are not.
    private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
