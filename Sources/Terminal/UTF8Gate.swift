/// Lets whole UTF-8 letters through to readline, and nothing else.
///
/// readline drops some bytes that are not UTF-8 without a word, and keeps others back until they spoil the next line.
struct UTF8Gate {
    /// False once a byte came that cannot stand where it stood.
    private(set) var isValid = true

    /// The letter of which more bytes are to come.
    private var letter: [UInt8] = []
    private var missing = 0

    /// Takes the next byte typed; returns what readline may have now. A question mark stands for what is no text, so
    /// that the person sees that something is wrong.
    mutating func pass(_ byte: UInt8) -> [UInt8] {
        if (0x80...0xBF).contains(byte), missing > 0 {
            letter.append(byte)
            missing -= 1
            guard missing == 0 else { return [] }
            defer { letter = [] }
            // Not every sequence of the right length is a letter.
            return String(validating: letter, as: UTF8.self) == nil ? refused() : letter
        }
        let before = letter.isEmpty ? [] : refused()
        letter = []
        missing = 0
        switch byte {
        case 0x00...0x7F: return before + [byte]
        case 0xC2...0xDF: missing = 1
        case 0xE0...0xEF: missing = 2
        case 0xF0...0xF4: missing = 3
        default: return before + refused()
        }
        letter = [byte]
        return before
    }

    private mutating func refused() -> [UInt8] {
        isValid = false
        return [0x3F]
    }
}
