/// What the authority received, signed by it: only these envelopes may leave a device.
public struct Receipt: Sendable, Hashable {
    static let magic = Array("SARING-R".utf8) + [1, 0, 0, 0]
    public static let mostEnvelopes = HandOverBundle.mostEnvelopes

    /// The digests of the envelopes, each once, in rising order.
    public let envelopes: [Digest32]
    private let signature: [UInt8]

    /// Signs a receipt.
    public init(for envelopes: Set<Digest32>, by key: SigningKey) {
        self.envelopes = envelopes.sorted()
        signature = key.signature(of: Self.signed(self.envelopes))
    }

    private static func signed(_ envelopes: [Digest32]) -> [UInt8] {
        magic + UInt32(envelopes.count).bigEndianBytes + envelopes.flatMap(\.bytes)
    }

    /// The file's bytes.
    public var bytes: [UInt8] { Self.signed(envelopes) + signature }

    /// Whether bytes are those of a receipt, whoever signed it.
    public static func isWritten(_ bytes: [UInt8]) -> Bool { bytes.starts(with: magic) }

    /// Reads a receipt, which must be signed by one of these keys.
    public init(bytes: [UInt8], from keys: [VerifyingKey]) throws(HandOverError) {
        var reader = ByteReader(bytes)
        guard reader.skip(Self.magic) else { throw .notAReceipt }
        guard let count = reader.integer(UInt32.self), count <= Self.mostEnvelopes else { throw .damaged }
        var envelopes: [Digest32] = []
        for _ in 0..<count {
            guard let digest = reader.bytes(Digest32.byteCount).flatMap(Digest32.init(bytes:)) else { throw .damaged }
            envelopes.append(digest)
        }
        guard let signature = reader.bytes(SigningKey.signatureByteCount), reader.count == 0,
            zip(envelopes, envelopes.dropFirst()).allSatisfy({ $0 < $1 })
        else { throw .damaged }
        let signed = Self.signed(envelopes)
        guard keys.contains(where: { $0.accepts(signature, of: signed) }) else { throw .otherAuthority }
        self.envelopes = envelopes
        self.signature = signature
    }
}
