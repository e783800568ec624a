import Crypto

/// A SHA-256 digest: what names a key or an envelope without telling what is in it.
public struct Digest32: Sendable, Hashable, Comparable, CustomStringConvertible {
    public static let byteCount = 32
    /// Stands where there is nothing before: at the first envelope of a chain.
    public static let none = Digest32(unchecked: Array(repeating: 0, count: byteCount))

    public let bytes: [UInt8]

    private init(unchecked bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// - Returns: nil unless there are 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Reads 64 hexadecimal digits in lower case.
    public init?(hexadecimal text: String) {
        guard let bytes = Hexadecimal.bytes(text, count: Self.byteCount) else { return nil }
        self.bytes = bytes
    }

    /// The digest of a message.
    public init(of message: some Sequence<UInt8>) {
        bytes = Array(SHA256.hash(data: Array(message)))
    }

    /// 64 hexadecimal digits.
    public var description: String { Hexadecimal.text(bytes) }

    public static func < (left: Self, right: Self) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
