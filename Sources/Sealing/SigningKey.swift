import Crypto

/// The secret half of a verifying key.
public struct SigningKey: Sendable {
    public static let signatureByteCount = 64

    private let secret: Curve25519.Signing.PrivateKey

    /// A new key, from the system's random numbers.
    public init() {
        secret = Curve25519.Signing.PrivateKey()
    }

    /// - Returns: nil if the bytes are no key.
    public init?(bytes: [UInt8]) {
        guard let secret = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else { return nil }
        self.secret = secret
    }

    /// The 32 bytes of the secret; only to be wrapped.
    public var bytes: [UInt8] { Array(secret.rawRepresentation) }

    public var verifyingKey: VerifyingKey { VerifyingKey(secret.publicKey) }

    public func signature(of message: [UInt8]) -> [UInt8] {
        do {
            return Array(try secret.signature(for: message))
        } catch {
            // Signing with a key that is one cannot fail; without a signature nothing may go on.
            preconditionFailure("Ed25519 did not sign")
        }
    }
}
