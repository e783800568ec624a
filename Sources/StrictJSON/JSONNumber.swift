/// What the bytes at an index are as a JSON number (RFC 8259, section 6).
enum JSONNumber: Equatable {
    /// A number up to, not including, the index `end`.
    case wellFormed(end: Int)
    /// The text ends where a digit is due.
    case cutShort
    case illFormed

    init(at start: Int, in bytes: Span<UInt8>) {
        var index = start
        if index < bytes.count, bytes[index] == .minus { index += 1 }
        let integer = index
        if let fault = Self.skipDigits(&index, bytes) {
            self = fault
            return
        }
        if bytes[integer] == .zero, index > integer + 1 {
            self = .illFormed
            return
        }
        if index < bytes.count, bytes[index] == .point {
            index += 1
            if let fault = Self.skipDigits(&index, bytes) {
                self = fault
                return
            }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == .plus || bytes[index] == .minus { index += 1 }
            if let fault = Self.skipDigits(&index, bytes) {
                self = fault
                return
            }
        }
        self = .wellFormed(end: index)
    }

    /// Moves `index` past one digit or more.
    private static func skipDigits(_ index: inout Int, _ bytes: Span<UInt8>) -> JSONNumber? {
        guard index < bytes.count else { return .cutShort }
        guard bytes[index].isDigit else { return .illFormed }
        while index < bytes.count, bytes[index].isDigit { index += 1 }
        return nil
    }
}
