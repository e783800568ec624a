import Crypto

/// A symmetric key under which small secrets are kept (ChaCha20-Poly1305).
///
/// Nonces are random: a key wraps a handful of secrets in its life.
public struct WrappingKey: Sendable {
    static let byteCount = 32
    /// How much longer a wrapped secret is.
    public static let overhead = 12 + 16

    let key: SymmetricKey

    /// A new key, from the system's random numbers.
    public init() {
        key = SymmetricKey(size: .bits256)
    }

    init(_ key: SymmetricKey) {
        self.key = key
    }

    /// - Returns: nil unless there are 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// The 32 bytes of the secret; only to be wrapped.
    public var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

    /// Encrypts a secret.
    ///
    /// - Parameter purpose: what it is; opened for another purpose, it does not open.
    public func wrap(_ secret: [UInt8], purpose: String) -> [UInt8] {
        do {
            return Array(try ChaChaPoly.seal(secret, using: key, authenticating: Array(purpose.utf8)).combined)
        } catch {
            preconditionFailure("ChaCha20-Poly1305 did not seal")
        }
    }

    /// - Returns: nil if the key is another, or the bytes were changed, or they were wrapped for another purpose.
    public func unwrap(_ wrapped: [UInt8], purpose: String) -> [UInt8]? {
        guard let box = try? ChaChaPoly.SealedBox(combined: wrapped) else { return nil }
        return (try? ChaChaPoly.open(box, using: key, authenticating: Array(purpose.utf8))).map { Array($0) }
    }

    /// A tag that finds equal values without telling them (HMAC-SHA256).
    public func tag(of value: [UInt8], purpose: String) -> Digest32 {
        var code = HMAC<SHA256>(key: key)
        code.update(data: Array(purpose.utf8) + [0])
        code.update(data: value)
        return Digest32(bytes: Array(code.finalize())) ?? .none
    }
}
