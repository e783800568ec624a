import CSV
import Testing

/// CSV is read as RFC 4180 has it, and what only looks like it is a fault with its place.
struct CSVReaderTests {
    private func fault(_ text: String) throws -> CSVFault {
        try #require(Reading(text).faults.first)
    }

    @Test func `rows end with CRLF or LF, and the last one may lack its end`() {
        let expected = [["a", "b"], ["c", "d"]]
        for text in ["a,b\r\nc,d\r\n", "a,b\nc,d\n", "a,b\r\nc,d", "a,b\nc,d\r\n"] {
            #expect(Reading(text).fields == expected)
            #expect(Reading(text).faults.isEmpty)
        }
    }

    @Test func `an empty field is kept, also the last one of the last row`() {
        #expect(Reading(",a,\nb,,").fields == [["", "a", ""], ["b", "", ""]])
        #expect(Reading("\"\"").fields == [[""]])
        #expect(Reading("").rows.isEmpty)
    }

    @Test func `spaces are part of a field`() {
        #expect(Reading(" a , b\n").fields == [[" a ", " b"]])
    }

    @Test func `a quoted field holds commas, line ends and doubled quotation marks`() {
        #expect(Reading("\"a,b\",\"c\r\nd\"\"e\"\"\"\nf,g\n").fields == [["a,b", "c\r\nd\"e\""], ["f", "g"]])
    }

    @Test func `a combining mark after a comma does not hide the comma`() {
        #expect(Reading("a,\u{301}b\n").fields == [["a", "\u{301}b"]])
    }

    @Test func `a byte order mark at the start is passed over, and nowhere else`() {
        #expect(Reading("\u{FEFF}a,b").fields == [["a", "b"]])
        #expect(Reading("a,\u{FEFF}b").fields == [["a", "\u{FEFF}b"]])
        // Its first byte alone is not UTF-8.
        #expect(Reading([0xEF, 0x2C, 0x61]).faults.map(\.code) == [.notUTF8])
        #expect(Reading([0xEF]).faults.map(\.code) == [.notUTF8])
    }

    @Test func `a row knows its line and its number, also after a field of several lines`() {
        let rows = Reading("a\n\"b\nc\"\nd\n").rows
        #expect(rows.map(\.line) == [1, 2, 4])
        #expect(rows.map(\.number) == [1, 2, 3])
    }

    @Test func `an empty line is a row that is blank`() {
        #expect(Reading("a\n\n\"\"\n").rows.map(\.isBlank) == [false, true, false])
    }

    @Test func `a quotation mark inside a plain field is a fault with its place`() throws {
        let found = try fault("ab,c\nde,f\"g\n")
        #expect(found == CSVFault(.strayQuote, line: 2, column: 5, row: 2, field: 2))
    }

    @Test func `something after the closing quotation mark is a fault`() throws {
        #expect(try fault("\"a\" ,b\n") == CSVFault(.afterQuote, line: 1, column: 4, row: 1, field: 1))
        #expect(try fault("\"a\"b\n").code == .afterQuote)
    }

    @Test func `a quotation mark that is never closed is a fault where it opened`() throws {
        #expect(try fault("x\na,\"b\nc\nd") == CSVFault(.unclosedQuote, line: 2, column: 3, row: 2, field: 2))
    }

    @Test func `a carriage return alone is a fault`() throws {
        #expect(try fault("a\rb\n").code == .strayReturn)
        #expect(try fault("a,b\r") == CSVFault(.strayReturn, line: 1, column: 5, row: 1, field: 2))
    }

    @Test func `columns are counted in characters and not in bytes`() throws {
        #expect(try fault("កខ\"").column == 3)
    }

    @Test func `a row that is not UTF-8 is left out, and the rows after it are read`() {
        let reading = Reading(Array("a,".utf8) + [0xC3, 0x28] + Array("\nb,c\n".utf8))
        #expect(reading.fields == [["b", "c"]])
        #expect(reading.faults == [CSVFault(.notUTF8, line: 1, column: 3, row: 1, field: 2)])
        #expect(reading.faults.map(\.isOfOneRow) == [true])
    }

    @Test func `rows before a fault that ends the reading are handed over`() {
        let reading = Reading("a,b\nc,d\n\"e\nf,g\n")
        #expect(reading.fields == [["a", "b"], ["c", "d"]])
        #expect(reading.faults.map(\.code) == [.unclosedQuote])
        #expect(reading.faults.map(\.isOfOneRow) == [false])
    }

    @Test func `a field, a row and a number of fields are bounded`() {
        let limits = CSVLimits(field: 3, row: 5, fields: 3)
        #expect(Reading("abc,de\n", limits: limits).faults.isEmpty)
        #expect(Reading("abcd\n", limits: limits).faults.map(\.code) == [.fieldTooLong])
        #expect(Reading("\"a\nbc\"\n", limits: limits).faults.map(\.code) == [.fieldTooLong])
        #expect(Reading("abc,def\n", limits: limits).faults.map(\.code) == [.rowTooLong])
        #expect(Reading("a,b,c\nabc,de\n", limits: limits).faults.isEmpty)
        #expect(Reading("a,b,c,\n", limits: limits).faults.map(\.code) == [.tooManyFields])
    }
}
