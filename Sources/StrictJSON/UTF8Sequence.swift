/// What the bytes at an index are as a UTF-8 sequence (The Unicode Standard, table 3-7).
enum UTF8Sequence {
    /// A character of so many bytes, 1 to 4.
    case wellFormed(length: Int)
    /// The text ends within a character that was well-formed so far.
    case cutShort
    case illFormed

    init(at index: Int, in bytes: Span<UInt8>) {
        let lead = bytes[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0x00...0x7F: length = 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default:
            self = .illFormed
            return
        }
        switch lead {
        case 0xE0: second = 0xA0...0xBF
        case 0xED: second = 0x80...0x9F
        case 0xF0: second = 0x90...0xBF
        case 0xF4: second = 0x80...0x8F
        default: break
        }
        for step in 1..<length {
            guard index + step < bytes.count else {
                self = .cutShort
                return
            }
            let byte = bytes[index + step]
            guard step == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else {
                self = .illFormed
                return
            }
        }
        self = .wellFormed(length: length)
    }
}
