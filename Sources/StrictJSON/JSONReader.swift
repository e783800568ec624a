/// Reads one JSON text strictly as RFC 8259 has it, keeping the place of every value.
///
/// ```swift
/// do {
///     let node = try JSONReader.read(#"{"id":"a1","private":true}"#)
/// } catch {
///     print(error.code.rawValue, error.position.line, error.position.column)
/// }
/// ```
///
/// Stricter than most readers: a byte-order mark, a key twice in one object, half a surrogate pair, ill-formed UTF-8,
/// a trailing comma and anything after the value are errors. Any value may stand alone, not only an object or array.
public struct JSONReader {
    /// The deepest nesting that can be asked for: the reader calls itself once a level.
    public static let greatestDepth = 512

    /// Index of the next byte to read.
    var offset = 0
    var line: Int
    /// Index of the current line's first byte.
    var lineStart = 0
    /// How many bytes of the current line, before `offset`, continue a character: the rest is the count of characters.
    var continuationBytes = 0
    let maximumDepth: Int
    /// A string with escapes is put together here.
    var scratch: [UInt8] = []

    init(firstLine: Int, maximumDepth: Int) {
        line = firstLine
        self.maximumDepth = maximumDepth
    }

    /// Reads a text that holds one value and, around it, white space.
    ///
    /// To read a line of a longer buffer: `JSONReader.read(buffer.span.extracting(start..<end), firstLine: number)`.
    ///
    /// - Parameters:
    ///   - bytes: The text in UTF-8.
    ///   - firstLine: The number of the text's first line, for positions.
    ///   - maximumDepth: How many arrays and objects may be open at once, 0 to `greatestDepth`.
    ///   - maximumBytes: The longest text accepted, in bytes. A tree can take some 50 times the memory of its text.
    /// - Throws: The first fault found.
    public static func read(
        _ bytes: Span<UInt8>,
        firstLine: Int = 1,
        maximumDepth: Int = 32,
        maximumBytes: Int = 1 << 20
    ) throws(JSONError) -> JSONNode {
        precondition((0...greatestDepth).contains(maximumDepth), "maximumDepth outside 0...greatestDepth")
        guard bytes.count <= maximumBytes else {
            throw JSONError(.tooLong, at: JSONPosition(line: firstLine, column: 1))
        }
        var reader = JSONReader(firstLine: firstLine, maximumDepth: maximumDepth)
        return try reader.readText(bytes)
    }

    /// Reads a text that holds one value; see the method that takes a span.
    public static func read(
        _ bytes: [UInt8],
        firstLine: Int = 1,
        maximumDepth: Int = 32,
        maximumBytes: Int = 1 << 20
    ) throws(JSONError) -> JSONNode {
        try read(bytes.span, firstLine: firstLine, maximumDepth: maximumDepth, maximumBytes: maximumBytes)
    }

    /// Reads a text that holds one value; see the method that takes a span.
    public static func read(
        _ text: String,
        firstLine: Int = 1,
        maximumDepth: Int = 32,
        maximumBytes: Int = 1 << 20
    ) throws(JSONError) -> JSONNode {
        try read(text.utf8.span, firstLine: firstLine, maximumDepth: maximumDepth, maximumBytes: maximumBytes)
    }
}

extension JSONReader {
    private mutating func readText(_ bytes: Span<UInt8>) throws(JSONError) -> JSONNode {
        guard !startsWithByteOrderMark(bytes) else { throw failure(.byteOrderMark, at: 0) }
        skipWhiteSpace(bytes)
        guard offset < bytes.count else { throw failure(.empty, at: offset) }
        let node = try readValue(bytes, depth: 0)
        skipWhiteSpace(bytes)
        guard offset == bytes.count else { throw unexpected(.trailingContent, bytes) }
        return node
    }

    private func startsWithByteOrderMark(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count >= 2 else { return false }
        switch (bytes[0], bytes[1]) {
        case (0xFE, 0xFF), (0xFF, 0xFE): return true
        case (0xEF, 0xBB): return bytes.count >= 3 && bytes[2] == 0xBF
        default: return false
        }
    }

    mutating func skipWhiteSpace(_ bytes: Span<UInt8>) {
        while offset < bytes.count {
            switch bytes[offset] {
            case .space, .tab, .carriageReturn:
                offset += 1
            case .lineFeed:
                offset += 1
                line += 1
                lineStart = offset
                continuationBytes = 0
            default:
                return
            }
        }
    }

    /// The place of a byte of the current line, all characters before it having been counted.
    func position(at index: Int) -> JSONPosition {
        JSONPosition(line: line, column: index - lineStart - continuationBytes + 1)
    }

    func failure(_ code: JSONError.Code, at index: Int) -> JSONError {
        JSONError(code, at: position(at: index))
    }

    /// The fault at `offset`, where the grammar wants something else: the end of the text, ill-formed UTF-8, or `code`.
    func unexpected(_ code: JSONError.Code, _ bytes: Span<UInt8>) -> JSONError {
        guard offset < bytes.count else { return failure(.unexpectedEnd, at: offset) }
        guard case .wellFormed = UTF8Sequence(at: offset, in: bytes) else { return failure(.invalidUTF8, at: offset) }
        return failure(code, at: offset)
    }
}
