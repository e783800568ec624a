/// The name of a device: 16 random bytes, which stay when its keys rotate. It says nothing of its owner.
public struct DeviceID: Sendable, Hashable, Comparable, CustomStringConvertible {
    public static let byteCount = 16

    public let bytes: [UInt8]

    /// A new name.
    public init() {
        bytes = RandomBytes.draw(Self.byteCount)
    }

    /// - Returns: nil unless there are 16 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Reads 32 hexadecimal digits in lower case.
    public init?(hexadecimal text: String) {
        guard let bytes = Hexadecimal.bytes(text, count: Self.byteCount) else { return nil }
        self.bytes = bytes
    }

    /// 32 hexadecimal digits.
    public var description: String { Hexadecimal.text(bytes) }

    /// The first two words of its fingerprint, by which people name it: `lusab-babad`.
    public var spoken: String { Fingerprint(Digest32(of: bytes)).words.prefix(2).joined(separator: "-") }

    public static func < (left: Self, right: Self) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
