/// The text under a writer's hands: bytes, layout, and how values are spelled.
struct JSONOutput {
    var bytes: [UInt8] = []
    let style: JSONWriter.Style
    /// How many arrays and objects are open.
    private var depth = 0

    init(style: JSONWriter.Style) {
        self.style = style
    }

    mutating func open(_ bracket: UInt8) {
        bytes.append(bracket)
        depth += 1
    }

    mutating func close(_ bracket: UInt8, isEmpty: Bool) {
        depth -= 1
        if !isEmpty { breakLine() }
        bytes.append(bracket)
    }

    /// Begins the next element or member.
    mutating func separate(isFirst: Bool) {
        if !isFirst { bytes.append(.comma) }
        breakLine()
    }

    mutating func key(_ key: String) {
        string(key)
        bytes.append(.colon)
        if style == .pretty { bytes.append(.space) }
    }

    mutating func bool(_ value: Bool) {
        ascii(value ? "true" : "false")
    }

    mutating func integer(_ value: some BinaryInteger) {
        ascii(String(value))
    }

    mutating func double(_ value: Double) {
        precondition(value.isFinite, "JSON has no infinity and no NaN")
        ascii(value.description)
    }

    mutating func string(_ value: String) {
        let utf8 = value.utf8.span
        bytes.append(.quotationMark)
        var runStart = 0
        for index in 0..<utf8.count {
            let byte = utf8[index]
            guard byte < 0x20 || byte == .quotationMark || byte == .backslash else { continue }
            append(utf8, runStart..<index)
            escape(byte)
            runStart = index + 1
        }
        append(utf8, runStart..<utf8.count)
        bytes.append(.quotationMark)
    }

    mutating func value(_ value: JSONNode.Value) {
        switch value {
        case .null: ascii("null")
        case .bool(let value): bool(value)
        case .number(let text): number(text)
        case .string(let text): string(text)
        case .array(let elements):
            open(.openBracket)
            for (index, element) in elements.enumerated() {
                separate(isFirst: index == 0)
                self.value(element.value)
            }
            close(.closeBracket, isEmpty: elements.isEmpty)
        case .object(let members):
            open(.openBrace)
            for (index, member) in members.enumerated() {
                separate(isFirst: index == 0)
                key(member.key)
                self.value(member.value.value)
            }
            close(.closeBrace, isEmpty: members.isEmpty)
        }
    }

    private mutating func number(_ text: String) {
        let utf8 = text.utf8.span
        precondition(JSONNumber(at: 0, in: utf8) == .wellFormed(end: utf8.count), "not a JSON number")
        append(utf8, 0..<utf8.count)
    }

    private mutating func breakLine() {
        guard style == .pretty else { return }
        bytes.append(.lineFeed)
        bytes.append(contentsOf: repeatElement(.space, count: 2 * depth))
    }

    private mutating func ascii(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func append(_ utf8: Span<UInt8>, _ range: Range<Int>) {
        utf8.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    /// Escapes what must be escaped and nothing else, in the spelling of RFC 8785 (JSON Canonicalization Scheme).
    private mutating func escape(_ byte: UInt8) {
        bytes.append(.backslash)
        switch byte {
        case .quotationMark, .backslash: bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case .tab: bytes.append(UInt8(ascii: "t"))
        case .lineFeed: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case .carriageReturn: bytes.append(UInt8(ascii: "r"))
        default:
            ascii(byte < 0x10 ? "u000" : "u00")
            ascii(String(byte, radix: 16))
        }
    }
}
