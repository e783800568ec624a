import Crypto

/// A public key by which a signature is checked (Ed25519): a device's, or the authority's for receipts.
public struct VerifyingKey: Sendable, Hashable {
    public static let byteCount = 32

    public let bytes: [UInt8]

    /// - Returns: nil if the bytes are no key.
    public init?(bytes: [UInt8]) {
        guard (try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)) != nil else { return nil }
        self.bytes = bytes
    }

    init(_ key: Curve25519.Signing.PublicKey) {
        bytes = Array(key.rawRepresentation)
    }

    /// Names the key: SHA-256 of its bytes.
    public var id: Digest32 { Digest32(of: bytes) }

    /// Whether the secret half of this key signed the message.
    public func accepts(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else { return false }
        return key.isValidSignature(signature, for: message)
    }
}
