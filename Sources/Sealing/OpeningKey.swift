import Crypto

/// The secret half of a sealing key: whoever has it can read every record sealed to it.
public struct OpeningKey: Sendable {
    let secret: Curve25519.KeyAgreement.PrivateKey

    /// A new key, from the system's random numbers.
    public init() {
        secret = Curve25519.KeyAgreement.PrivateKey()
    }

    /// - Returns: nil if the bytes are no key.
    public init?(bytes: [UInt8]) {
        guard let secret = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes) else { return nil }
        self.secret = secret
    }

    /// The 32 bytes of the secret; only to be wrapped.
    public var bytes: [UInt8] { Array(secret.rawRepresentation) }

    public var sealingKey: SealingKey { SealingKey(secret.publicKey) }
}
