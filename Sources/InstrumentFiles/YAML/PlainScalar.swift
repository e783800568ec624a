/// What YAML 1.1 or 1.2 readers make of an unquoted scalar.
enum PlainScalar {
    /// Whether another YAML reader could take it for something else than text: `no`, `1`, `012`, `12:30`, `2024-01-01`.
    static func isAmbiguous(_ text: String) -> Bool {
        if words.contains(text.lowercased()) { return true }
        guard let first = text.unicodeScalars.first, numeric.contains(first), !hexadecimalLetters.contains(first) else {
            return false
        }
        return text.unicodeScalars.allSatisfy(numeric.contains)
            && text.unicodeScalars.contains { ("0"..."9").contains($0) }
            || text.lowercased().hasSuffix(".inf") || text.lowercased() == ".nan"
    }

    /// A whole number as everybody writes it; nil for `012`, `1_000`, `0x10`, `-0`.
    static func wholeNumber(_ text: String) -> Int? {
        guard let number = Int(text), String(number) == text else { return nil }
        return number
    }

    private static let words: Set<String> = [
        "yes", "no", "on", "off", "true", "false", "y", "n", "null", "~", "<<", "=",
    ]
    private static let hexadecimalLetters = Set("abcdefABCDEFxXoOtTzZ".unicodeScalars)
    private static let numeric = Set("0123456789_.:+-".unicodeScalars).union(hexadecimalLetters)
}
