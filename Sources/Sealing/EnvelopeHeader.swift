/// The part of an envelope that everybody can read: which format, which algorithms, and to which key it is sealed.
public struct EnvelopeHeader: Sendable, Hashable {
    static let magic = Array("SARING-E".utf8)
    static let version: UInt8 = 1
    /// X25519, HKDF-SHA256, ChaCha20-Poly1305 (RFC 9180), and Ed25519 inside.
    static let suite: UInt8 = 1
    static let byteCount = 44

    /// The key that opens the envelope.
    public let recipient: Digest32

    init(recipient: Digest32) {
        self.recipient = recipient
    }

    /// Reads the beginning of an envelope.
    init(_ bytes: some Collection<UInt8>) throws(EnvelopeError) {
        var reader = ByteReader(bytes.prefix(Self.byteCount))
        guard reader.skip(Self.magic) else { throw .notAnEnvelope }
        guard let version = reader.integer(UInt8.self), let suite = reader.integer(UInt8.self) else {
            throw .wrongLength
        }
        guard version == Self.version else { throw .unknownVersion }
        guard suite == Self.suite else { throw .unknownSuite }
        guard reader.skip([0, 0]), let recipient = reader.bytes(32).flatMap(Digest32.init(bytes:)) else {
            throw reader.count < 34 ? .wrongLength : .notAnEnvelope
        }
        self.recipient = recipient
    }

    /// Authenticated with the ciphertext, so that none of it can be changed.
    var bytes: [UInt8] {
        Self.magic + [Self.version, Self.suite, 0, 0] + recipient.bytes
    }

    /// Binds the keys that are derived to version and suite, so that an envelope cannot be taken for an older kind.
    static let info = Array("saring-envelope".utf8) + [version, suite]
}
