/// Envelopes on their way from a device to the authority, in one file.
///
/// It names no sender. Its last 32 bytes are the SHA-256 of everything before them, which finds what a memory stick
/// lost; against people the envelopes themselves are proof.
public struct HandOverBundle: Sendable, Hashable {
    static let magic = Array("SARING-B".utf8) + [1, 0, 0, 0]
    /// More envelopes go into another bundle.
    public static let mostEnvelopes = 10_000
    public static let largestByteCount = 1 << 30

    public let envelopes: [Envelope]

    public init(_ envelopes: [Envelope]) {
        precondition(envelopes.count <= Self.mostEnvelopes)
        self.envelopes = envelopes
    }

    /// The file's bytes.
    public var bytes: [UInt8] {
        var bytes = Self.magic + UInt32(envelopes.count).bigEndianBytes
        for envelope in envelopes {
            bytes += UInt32(envelope.bytes.count).bigEndianBytes + envelope.bytes
        }
        return bytes + Digest32(of: bytes).bytes
    }

    /// Reads a bundle whole.
    public init(bytes: [UInt8]) throws(HandOverError) {
        guard bytes.starts(with: Self.magic) else { throw .notABundle }
        guard bytes.count <= Self.largestByteCount, bytes.count >= Self.magic.count + 4 + Digest32.byteCount,
            Digest32(of: bytes.dropLast(Digest32.byteCount)).bytes.elementsEqual(bytes.suffix(Digest32.byteCount))
        else { throw .damaged }
        var reader = ByteReader(bytes.dropFirst(Self.magic.count).dropLast(Digest32.byteCount))
        guard let count = reader.integer(UInt32.self), count <= Self.mostEnvelopes else { throw .damaged }
        var envelopes: [Envelope] = []
        for index in 0..<Int(count) {
            guard let length = reader.integer(UInt32.self), let next = reader.bytes(Int(length)) else {
                throw .damaged
            }
            do throws(EnvelopeError) {
                envelopes.append(try Envelope(bytes: next))
            } catch {
                throw .envelope(index + 1, error)
            }
        }
        guard reader.count == 0 else { throw .damaged }
        self.envelopes = envelopes
    }
}
