import Glibc

/// A passphrase as it was typed. Its bytes are overwritten when nothing uses it any more.
public final class Passphrase {
    /// Fewer characters are refused when one is chosen.
    public static let leastCharacters = 12
    /// More bytes are not read.
    public static let mostBytes = 1024

    private var bytes: [UInt8]

    /// Takes the bytes over; the caller's own copy is the caller's to overwrite.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    deinit {
        bytes.withUnsafeMutableBytes { buffer in
            if let address = buffer.baseAddress { explicit_bzero(address, buffer.count) }
        }
    }

    /// How many characters it has, as a person counts them.
    public var characterCount: Int { String(decoding: bytes, as: UTF8.self).count }

    /// Whether both are the same, as when one is typed twice.
    public func matches(_ other: Passphrase) -> Bool { bytes == other.bytes }

    func withBytes<Result>(_ body: ([UInt8]) throws -> Result) rethrows -> Result { try body(bytes) }
}
