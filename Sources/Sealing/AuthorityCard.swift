import StrictJSON

/// The public half of an authority's keys, as a file that is carried to each device.
///
/// ```json
/// {"format":"saring-authority/1","name":"NRM of …","made":"2026-11","until":"2027-11",
///  "sealing":"64 digits","signing":"64 digits","previous":null,"signature":"128 digits","confirmed":null}
/// ```
///
/// It signs itself, so that no part of it can be exchanged; that it is the authority's at all is for people to compare
/// by voice. A card that follows another carries the older signing key and its signature too: whoever trusts the older
/// one need not compare again.
public struct AuthorityCard: Sendable, Hashable {
    public static let format = "saring-authority/1"
    /// A name is one line that fits on a screen.
    public static let longestName = 80

    /// What the authority calls itself: an office, never a person.
    public let name: String
    /// The months from which and until which records are sealed to it: `2026-11`. The last one counts.
    public let made: String
    public let until: String
    public let sealing: SealingKey
    /// Checks receipts.
    public let signing: VerifyingKey
    /// The signing key of the card that this one follows.
    public let previous: VerifyingKey?
    private let signature: [UInt8]
    /// The older key's signature.
    private let confirmation: [UInt8]?

    /// Signs a card.
    ///
    /// - Parameter predecessor: the key of the card that this one follows.
    public init(
        name: String, made: String, until: String, sealing: SealingKey, by key: SigningKey,
        following predecessor: SigningKey? = nil
    ) {
        self.name = name
        self.made = made
        self.until = until
        self.sealing = sealing
        signing = key.verifyingKey
        previous = predecessor?.verifyingKey
        let signed = Self.signed(name, made, until, sealing, signing, previous)
        signature = key.signature(of: signed)
        confirmation = predecessor?.signature(of: signed)
    }

    /// What two people compare by voice.
    public var fingerprint: Fingerprint { Fingerprint(Digest32(of: sealing.bytes + signing.bytes)) }

    /// Whether records may still be sealed to it in this month.
    public func isValid(in month: String) -> Bool { month >= made && month <= until }

    /// Whether the owner of an older card vouches for this one.
    public func follows(_ older: AuthorityCard) -> Bool {
        guard previous == older.signing, let confirmation else { return false }
        return older.signing.accepts(confirmation, of: signed)
    }

    private var signed: [UInt8] { Self.signed(name, made, until, sealing, signing, previous) }

    private static func signed(
        _ name: String, _ made: String, _ until: String, _ sealing: SealingKey, _ signing: VerifyingKey,
        _ previous: VerifyingKey?
    ) -> [UInt8] {
        Array("\(format)\n\(name)\n\(made)\n\(until)\n".utf8) + sealing.bytes + signing.bytes
            + (previous?.bytes ?? [])
    }

    /// The file's text: one line.
    public var text: String {
        var writer = JSONWriter()
        writer.object { card in
            card.member("format", Self.format)
            card.member("name", name)
            card.member("made", made)
            card.member("until", until)
            card.member("sealing", Hexadecimal.text(sealing.bytes))
            card.member("signing", Hexadecimal.text(signing.bytes))
            card.member("previous", previous.map { .string(Hexadecimal.text($0.bytes)) } ?? JSONNode.Value.null)
            card.member("signature", Hexadecimal.text(signature))
            card.member("confirmed", confirmation.map { .string(Hexadecimal.text($0)) } ?? JSONNode.Value.null)
        }
        writer.endLine()
        return writer.text
    }

    /// Reads a card and checks its own signature.
    public init(bytes: [UInt8]) throws(CardError) {
        let fields = try CardFields(
            bytes, format: Self.format,
            keys: ["name", "made", "until", "sealing", "signing", "previous", "signature", "confirmed"])
        name = try fields.line("name", longest: Self.longestName)
        made = try fields.month("made")
        until = try fields.month("until")
        guard let sealing = SealingKey(bytes: try fields.bytes("sealing", SealingKey.byteCount)),
            let signing = VerifyingKey(bytes: try fields.bytes("signing", VerifyingKey.byteCount))
        else { throw .malformed }
        self.sealing = sealing
        self.signing = signing
        previous = try fields.optionalBytes("previous", VerifyingKey.byteCount).flatMap(VerifyingKey.init(bytes:))
        signature = try fields.bytes("signature", SigningKey.signatureByteCount)
        confirmation = try fields.optionalBytes("confirmed", SigningKey.signatureByteCount)
        guard made <= until, (previous == nil) == (confirmation == nil) else { throw .malformed }
        guard signing.accepts(signature, of: signed) else { throw .badSignature }
    }
}
