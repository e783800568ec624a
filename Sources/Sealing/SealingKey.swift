import Crypto

/// A public key to which records are sealed (X25519): the authority's, or the device's own.
public struct SealingKey: Sendable, Hashable {
    public static let byteCount = 32

    public let bytes: [UInt8]
    /// Names the key in an envelope's header: SHA-256 of its bytes.
    public let id: Digest32

    /// - Returns: nil if the bytes are no key.
    public init?(bytes: [UInt8]) {
        guard (try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes)) != nil else { return nil }
        self.bytes = bytes
        id = Digest32(of: bytes)
    }

    init(_ key: Curve25519.KeyAgreement.PublicKey) {
        bytes = Array(key.rawRepresentation)
        id = Digest32(of: bytes)
    }
}
