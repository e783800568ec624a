import Crypto
import Foundation

/// A sealed record: signed by its device inside, encrypted to one key outside, and the same size as many others.
///
/// `Envelope.md` documents every byte, so that it can be opened without this program; `Tests/Fixtures/envelopes` holds
/// vectors.
public struct Envelope: Sendable, Hashable {
    /// Larger ones are refused before anything else is looked at; a record is a few kilobytes.
    public static let largestByteCount = 1 << 20
    /// The plaintext is a multiple of this, so that the size tells little.
    static let step = 4096
    static let keyByteCount = 32
    static let tagByteCount = 16
    static let leastByteCount = EnvelopeHeader.byteCount + keyByteCount + step + tagByteCount

    public let header: EnvelopeHeader
    /// The whole envelope.
    public let bytes: [UInt8]

    /// Reads an envelope's outside. Nothing inside is believed yet.
    public init(bytes: [UInt8]) throws(EnvelopeError) {
        guard bytes.count <= Self.largestByteCount else { throw .tooLarge }
        header = try EnvelopeHeader(bytes)
        let count = bytes.count - Self.leastByteCount
        guard count >= 0, count % Self.step == 0 else { throw .wrongLength }
        self.bytes = bytes
    }

    /// Names the envelope: what the next one's chain, a receipt and a tombstone refer to.
    public var digest: Digest32 { Digest32(of: bytes) }

    /// Signs and seals.
    ///
    /// - Precondition: the content fits into the largest envelope.
    public init(sealing enclosure: Enclosure, by key: SigningKey, to recipient: SealingKey) {
        let header = EnvelopeHeader(recipient: recipient.id)
        let plaintext = EnclosureFormat.bytes(enclosure, by: key, to: recipient.id)
        do {
            let publicKey = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: recipient.bytes)
            var sender = try HPKE.Sender(
                recipientKey: publicKey, ciphersuite: .Curve25519_SHA256_ChachaPoly, info: Data(EnvelopeHeader.info))
            let sealed = try sender.seal(plaintext, authenticating: header.bytes)
            self.header = header
            bytes = header.bytes + sender.encapsulatedKey + sealed
        } catch {
            // A sealing key was checked when it was read; nothing may be kept that is not sealed.
            preconditionFailure("HPKE did not seal")
        }
        precondition(bytes.count <= Self.largestByteCount)
    }

    /// Opens the envelope and checks everything that it says of itself.
    ///
    /// Whether the device is known, and whether the envelope comes where its chain says, is for whoever keeps the list
    /// of devices.
    public func opened(with keys: [OpeningKey]) throws(EnvelopeError) -> OpenedEnvelope {
        guard let key = keys.first(where: { $0.sealingKey.id == header.recipient }) else { throw .otherRecipient }
        let encapsulated = bytes[EnvelopeHeader.byteCount..<EnvelopeHeader.byteCount + Self.keyByteCount]
        let sealed = bytes[(EnvelopeHeader.byteCount + Self.keyByteCount)...]
        let plaintext: [UInt8]
        do {
            var recipient = try HPKE.Recipient(
                privateKey: key.secret, ciphersuite: .Curve25519_SHA256_ChachaPoly,
                info: Data(EnvelopeHeader.info), encapsulatedKey: Data(encapsulated))
            plaintext = Array(try recipient.open(sealed, authenticating: header.bytes))
        } catch {
            throw .damaged
        }
        return try EnclosureFormat.read(plaintext, sealedTo: header.recipient)
    }
}
