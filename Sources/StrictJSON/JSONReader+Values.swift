extension JSONReader {
    /// Reads the value at `offset`, white space before it being skipped.
    ///
    /// - Parameter depth: How many arrays and objects are open around it.
    mutating func readValue(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONNode {
        guard offset < bytes.count else { throw failure(.unexpectedEnd, at: offset) }
        let position = position(at: offset)
        let value: JSONNode.Value
        switch bytes[offset] {
        case .quotationMark:
            value = .string(try readString(bytes))
        case .openBrace:
            value = .object(try readObject(bytes, depth: depth))
        case .openBracket:
            value = .array(try readArray(bytes, depth: depth))
        case UInt8(ascii: "t"):
            try skipLiteral("true", bytes)
            value = .bool(true)
        case UInt8(ascii: "f"):
            try skipLiteral("false", bytes)
            value = .bool(false)
        case UInt8(ascii: "n"):
            try skipLiteral("null", bytes)
            value = .null
        case .minus, .zero ... .nine:
            value = .number(try readNumber(bytes))
        case .plus, .point:
            throw failure(.invalidNumber, at: offset)
        case let byte where byte.isASCIILetter:
            throw failure(.invalidLiteral, at: offset)
        default:
            throw unexpected(.expectedValue, bytes)
        }
        return JSONNode(value, at: position)
    }

    private mutating func readArray(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> [JSONNode] {
        guard depth < maximumDepth else { throw failure(.tooDeep, at: offset) }
        offset += 1
        skipWhiteSpace(bytes)
        if skip(.closeBracket, bytes) { return [] }
        var elements: [JSONNode] = []
        while true {
            elements.append(try readValue(bytes, depth: depth + 1))
            skipWhiteSpace(bytes)
            if skip(.closeBracket, bytes) { return elements }
            guard skip(.comma, bytes) else { throw unexpected(.expectedComma, bytes) }
            skipWhiteSpace(bytes)
            if offset < bytes.count, bytes[offset] == .closeBracket { throw failure(.trailingComma, at: offset) }
        }
    }

    private mutating func readObject(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> [JSONMember] {
        guard depth < maximumDepth else { throw failure(.tooDeep, at: offset) }
        offset += 1
        skipWhiteSpace(bytes)
        if skip(.closeBrace, bytes) { return [] }
        var members: [JSONMember] = []
        members.reserveCapacity(depth == 0 ? 12 : 2)
        var keys: Set<String> = []
        while true {
            guard offset < bytes.count, bytes[offset] == .quotationMark else { throw unexpected(.expectedKey, bytes) }
            let keyPosition = position(at: offset)
            let key = try readString(bytes)
            skipWhiteSpace(bytes)
            guard skip(.colon, bytes) else { throw unexpected(.expectedColon, bytes) }
            guard isNew(key, among: members, &keys) else { throw JSONError(.duplicateKey, at: keyPosition, key: key) }
            skipWhiteSpace(bytes)
            do throws(JSONError) {
                let value = try readValue(bytes, depth: depth + 1)
                members.append(JSONMember(key: key, keyPosition: keyPosition, value: value))
            } catch {
                guard error.key == nil else { throw error }
                throw JSONError(error.code, at: error.position, key: key)
            }
            skipWhiteSpace(bytes)
            if skip(.closeBrace, bytes) { return members }
            guard skip(.comma, bytes) else { throw unexpected(.expectedComma, bytes) }
            skipWhiteSpace(bytes)
            if offset < bytes.count, bytes[offset] == .closeBrace { throw failure(.trailingComma, at: offset) }
        }
    }

    /// Whether no member has the key yet: a few are compared one by one, many through the set, so that a hostile object
    /// with 100,000 keys takes no quadratic time.
    private func isNew(_ key: String, among members: [JSONMember], _ keys: inout Set<String>) -> Bool {
        if members.count < 24 { return !members.contains { $0.key == key } }
        if keys.isEmpty { keys.formUnion(members.lazy.map(\.key)) }
        return keys.insert(key).inserted
    }

    private mutating func skip(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skipLiteral(_ literal: StaticString, _ bytes: Span<UInt8>) throws(JSONError) {
        let length = literal.utf8CodeUnitCount
        for step in 0..<length {
            guard offset + step < bytes.count else { throw failure(.unexpectedEnd, at: bytes.count) }
            guard bytes[offset + step] == literal.utf8Start[step] else { throw failure(.invalidLiteral, at: offset) }
        }
        offset += length
    }

    private mutating func readNumber(_ bytes: Span<UInt8>) throws(JSONError) -> String {
        switch JSONNumber(at: offset, in: bytes) {
        case .wellFormed(let end):
            let text = text(bytes, offset..<end)
            offset = end
            return text
        case .cutShort:
            throw failure(.unexpectedEnd, at: bytes.count)
        case .illFormed:
            throw failure(.invalidNumber, at: offset)
        }
    }

    func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
