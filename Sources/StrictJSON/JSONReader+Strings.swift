extension JSONReader {
    /// Reads the string whose opening quotation mark is at `offset`.
    mutating func readString(_ bytes: Span<UInt8>) throws(JSONError) -> String {
        var index = offset + 1
        var runStart = index
        var hasEscape = false
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case .quotationMark:
                offset = index + 1
                guard hasEscape else { return text(bytes, runStart..<index) }
                keep(bytes, runStart..<index)
                return String(decoding: scratch, as: UTF8.self)
            case .backslash:
                if !hasEscape { scratch.removeAll(keepingCapacity: true) }
                hasEscape = true
                keep(bytes, runStart..<index)
                index = try readEscape(bytes, at: index)
                runStart = index
            case 0x00...0x1F:
                throw failure(.controlCharacter, at: index)
            case 0x80...:
                switch UTF8Sequence(at: index, in: bytes) {
                case .wellFormed(let length):
                    continuationBytes += length - 1
                    index += length
                case .cutShort:
                    throw failure(.unexpectedEnd, at: index)
                case .illFormed:
                    throw failure(.invalidUTF8, at: index)
                }
            default:
                index += 1
            }
        }
        throw failure(.unexpectedEnd, at: index)
    }

    private mutating func keep(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        bytes.extracting(range).withUnsafeBufferPointer { scratch.append(contentsOf: $0) }
    }

    /// Reads the escape whose backslash is at `start` into `scratch` and returns the index after it.
    private mutating func readEscape(_ bytes: Span<UInt8>, at start: Int) throws(JSONError) -> Int {
        guard start + 1 < bytes.count else { throw failure(.unexpectedEnd, at: bytes.count) }
        switch bytes[start + 1] {
        case .quotationMark: scratch.append(.quotationMark)
        case .backslash: scratch.append(.backslash)
        case .slash: scratch.append(.slash)
        case UInt8(ascii: "b"): scratch.append(0x08)
        case UInt8(ascii: "f"): scratch.append(0x0C)
        case UInt8(ascii: "n"): scratch.append(.lineFeed)
        case UInt8(ascii: "r"): scratch.append(.carriageReturn)
        case UInt8(ascii: "t"): scratch.append(.tab)
        case UInt8(ascii: "u"): return try readUnicodeEscape(bytes, at: start)
        default: throw failure(.invalidEscape, at: start)
        }
        return start + 2
    }

    private mutating func readUnicodeEscape(_ bytes: Span<UInt8>, at start: Int) throws(JSONError) -> Int {
        var end = start + 6
        var code = try codeUnit(bytes, escapedAt: start)
        if 0xD800...0xDBFF ~= code {
            // A high half; only the escape of a low half right behind it makes a character.
            for (index, byte) in [(end, UInt8.backslash), (end + 1, UInt8(ascii: "u"))] {
                guard index < bytes.count else { throw failure(.unexpectedEnd, at: bytes.count) }
                guard bytes[index] == byte else { throw failure(.loneSurrogate, at: start) }
            }
            let low = try codeUnit(bytes, escapedAt: end)
            guard 0xDC00...0xDFFF ~= low else { throw failure(.loneSurrogate, at: start) }
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
            end += 6
        }
        guard let scalar = Unicode.Scalar(code) else { throw failure(.loneSurrogate, at: start) }
        scratch.append(contentsOf: scalar.utf8)
        return end
    }

    /// The UTF-16 code unit of the `\uXXXX` whose backslash is at `start`.
    private func codeUnit(_ bytes: Span<UInt8>, escapedAt start: Int) throws(JSONError) -> UInt32 {
        var code: UInt32 = 0
        for index in start + 2..<start + 6 {
            guard index < bytes.count else { throw failure(.unexpectedEnd, at: bytes.count) }
            guard let digit = bytes[index].hexadecimalValue else { throw failure(.invalidEscape, at: start) }
            code = code << 4 | digit
        }
        return code
    }
}
