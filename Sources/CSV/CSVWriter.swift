/// Writes CSV as RFC 4180 has it: UTF-8, commas, rows that end with CRLF, quotation marks only where they are needed.
///
/// ```swift
/// var writer = CSVWriter()
/// writer.row(["id", "country"])
/// writer.row(["a1", "KHM"])
/// ```
///
/// Formulas are guarded as `CSVGuard` says. There is no byte order mark.
public struct CSVWriter: Sendable {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// Appends a row.
    ///
    /// - Parameter fields: at least one; a row of one empty field is written as `""`, since an empty line is no row.
    public mutating func row(_ fields: [String]) {
        precondition(!fields.isEmpty, "A row has at least one field.")
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(CSVGuard.guarded(field), isAlone: fields.count == 1)
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }

    private mutating func append(_ field: String, isAlone: Bool) {
        guard Self.needsQuotes(field) || (isAlone && field.isEmpty) else {
            bytes += field.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Spaces at the ends are quoted too, because many readers drop them.
    private static func needsQuotes(_ field: String) -> Bool {
        let utf8 = field.utf8
        return utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D].contains($0) }
            || utf8.first == 0x20 || utf8.last == 0x20 || utf8.first == 0xEF
    }
}
