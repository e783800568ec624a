/// Reads CSV as RFC 4180 has it, in pieces of any size, and nothing that only looks like it.
///
/// Fields are separated by commas and rows by CRLF or LF; the last row may lack its end. A field that holds a comma, a
/// quotation mark or a line's end stands in quotation marks, in which a quotation mark is doubled. Spaces are part of a
/// field. A byte order mark of UTF-8 at the start is passed over. How many fields a row should have is the caller's to
/// say.
///
/// ```swift
/// var reader = CSVReader()
/// try reader.read(bytes) { row in print(try row.get().fields) }
/// try reader.finish { row in print(try row.get().fields) }
/// ```
///
/// Source: RFC 4180, section 2; section 2.2 and 2.4 for what is optional.
public struct CSVReader {
    enum State {
        case fieldStart, plain, quoted, quoteInQuoted, carriageReturn
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private let limits: CSVLimits
    private let separator: UInt8
    private var state = State.fieldStart
    private var field: [UInt8] = []
    private var fields: [String] = []
    private var rowBytes = 0
    private var hasContent = false
    private var fault: CSVFault?
    private var line = 1
    private var column = 1
    private var rowNumber = 1
    private var rowLine = 1
    private var fieldStart = (line: 1, column: 1)
    /// Bytes of a byte order mark that were seen so far; nil once it is decided.
    private var markSeen: Int? = 0

    /// - Parameter separator: what parts fields; some programs write a semicolon.
    public init(limits: CSVLimits = CSVLimits(), separator: UInt8 = UInt8(ascii: ",")) {
        self.limits = limits
        self.separator = separator
    }

    /// What parts the fields of a file whose first row holds plain names: a semicolon where it stands there more often than
    /// a comma.
    public static func separator(of bytes: some Sequence<UInt8>) -> UInt8 {
        var commas = 0
        var semicolons = 0
        for byte in bytes {
            if byte == UInt8(ascii: "\n") { break }
            if byte == UInt8(ascii: ",") { commas += 1 }
            if byte == UInt8(ascii: ";") { semicolons += 1 }
        }
        return semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    /// Reads the next bytes and hands over each row that they complete, or what is wrong with it.
    ///
    /// - Throws: `CSVFault` where it is not certain any more where rows end: nothing after it can be read. Whatever
    ///   `row` throws ends the reading too.
    public mutating func read(
        _ bytes: some Sequence<UInt8>, _ row: (Result<CSVRow, CSVFault>) throws -> Void
    ) throws {
        for byte in bytes {
            if let seen = markSeen {
                if byte == Self.byteOrderMark[seen] {
                    markSeen = seen + 1 == Self.byteOrderMark.count ? nil : seen + 1
                    continue
                }
                markSeen = nil
                for earlier in Self.byteOrderMark.prefix(seen) { try take(earlier, row) }
            }
            try take(byte, row)
        }
    }

    /// Says that no more bytes come, and hands over a last row without an end.
    ///
    /// - Throws: As `read` does.
    public mutating func finish(_ row: (Result<CSVRow, CSVFault>) throws -> Void) throws {
        if let seen = markSeen, seen > 0 { try Self.byteOrderMark.prefix(seen).forEach { try take($0, row) } }
        markSeen = nil
        switch state {
        case .quoted: throw faultOfField(.unclosedQuote)
        case .carriageReturn: throw faultHere(.strayReturn)
        case .fieldStart where fields.isEmpty && !hasContent: return
        default: try endRow(row)
        }
    }

    private mutating func take(_ byte: UInt8, _ row: (Result<CSVRow, CSVFault>) throws -> Void) throws {
        switch state {
        case .carriageReturn:
            guard byte == UInt8(ascii: "\n") else { throw faultHere(.strayReturn) }
            try endRow(row)
        case .quoted:
            if byte == UInt8(ascii: "\"") { state = .quoteInQuoted } else { try append(byte) }
        case .quoteInQuoted where byte == UInt8(ascii: "\""):
            state = .quoted
            try append(byte)
        case .fieldStart where byte == UInt8(ascii: "\""):
            state = .quoted
            hasContent = true
        default: try takeOutsideQuotes(byte, row)
        }
        advance(over: byte)
    }

    private mutating func takeOutsideQuotes(
        _ byte: UInt8, _ row: (Result<CSVRow, CSVFault>) throws -> Void
    ) throws {
        switch byte {
        case separator:
            hasContent = true
            try endField()
            guard fields.count < limits.fields else { throw faultHere(.tooManyFields) }
        case UInt8(ascii: "\n"): try endRow(row)
        case UInt8(ascii: "\r"): state = .carriageReturn
        case UInt8(ascii: "\""): throw faultHere(.strayQuote)
        default:
            guard state != .quoteInQuoted else { throw faultHere(.afterQuote) }
            state = .plain
            hasContent = true
            try append(byte)
        }
    }

    private mutating func append(_ byte: UInt8) throws {
        guard field.count < limits.field else { throw faultOfField(.fieldTooLong) }
        guard rowBytes < limits.row else { throw faultOfField(.rowTooLong) }
        rowBytes += 1
        field.append(byte)
    }

    private mutating func endField() throws {
        if let text = String(validating: field, as: UTF8.self) {
            fields.append(text)
        } else {
            fault = fault ?? faultOfField(.notUTF8)
            fields.append("")
        }
        field.removeAll(keepingCapacity: true)
        state = .fieldStart
        fieldStart = (line, column + 1)
    }

    private mutating func endRow(_ row: (Result<CSVRow, CSVFault>) throws -> Void) throws {
        try endField()
        let result = CSVRow(line: rowLine, number: rowNumber, fields: fields, isBlank: !hasContent)
        let found = fault
        fields = []
        rowBytes = 0
        hasContent = false
        fault = nil
        rowNumber += 1
        rowLine = line + 1
        fieldStart = (line + 1, 1)
        try row(found.map { .failure($0) } ?? .success(result))
    }

    /// Continuation bytes of UTF-8 are no characters of their own.
    private mutating func advance(over byte: UInt8) {
        if byte == UInt8(ascii: "\n") {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    private func faultHere(_ code: CSVFault.Code) -> CSVFault {
        CSVFault(code, line: line, column: column, row: rowNumber, field: fields.count + 1)
    }

    private func faultOfField(_ code: CSVFault.Code) -> CSVFault {
        CSVFault(
            code, line: fieldStart.line, column: fieldStart.column, row: rowNumber, field: fields.count + 1)
    }
}
