/// Texts of a record that are of no list, each made in one way that leaves no room for a name.
enum RecordText {
    @Sendable static func isCode(_ text: String) -> Bool { RecordCode(typed: text)?.description == text }

    /// SHA-256 as hexadecimal digits.
    @Sendable static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
    }

    /// `0.1.0`; short enough to be no telephone number.
    @Sendable static func isVersion(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3 && parts.allSatisfy { isNumber($0, digits: 1...2) }
    }

    @Sendable static func isEdition(_ text: String) -> Bool { isNumber(text[...], digits: 1...4) }

    /// `2026-11`.
    @Sendable static func isMonth(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, isNumber(parts[0], digits: 4...4), isNumber(parts[1], digits: 2...2) else {
            return false
        }
        return parts[0].hasPrefix("20") && (1...12).contains(Int(parts[1]) ?? 0)
    }

    /// The number of the sheet in its visit; short enough to be the number of no paper.
    @Sendable static func isSheetNumber(_ text: String) -> Bool { isNumber(text[...], digits: 1...4) }

    /// `7`, `D5.1`.
    @Sendable static func isItemNumber(_ text: String) -> Bool {
        let number = text.first.map { ("A"..."Z").contains($0) } == true ? text.dropFirst() : text[...]
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count) && parts.allSatisfy { isNumber($0, digits: 1...2) }
    }

    private static func isNumber(_ text: Substring, digits: ClosedRange<Int>) -> Bool {
        digits.contains(text.utf8.count) && text.utf8.allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
