/// Bytes as hexadecimal digits in lower case.
enum Digits {
    static func text(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// - Returns: nil unless every pair of characters is a byte.
    static func bytes(_ text: String) -> [UInt8]? {
        let values = text.compactMap { $0.isUppercase ? nil : $0.hexDigitValue }
        guard values.count == text.count, values.count % 2 == 0 else { return nil }
        return stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
    }
}
