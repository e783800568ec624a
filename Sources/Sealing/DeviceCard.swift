import StrictJSON

/// The public half of a device's key, on its way to the authority that enrols it.
///
/// It signs itself: whoever sends it has the secret half. A device that rotates its key signs the new card with the
/// older key too.
public struct DeviceCard: Sendable, Hashable {
    public static let format = "saring-device/1"

    public let device: DeviceID
    public let signing: VerifyingKey
    /// The month in which the key was made: `2026-11`.
    public let made: String
    /// The key that this one replaces.
    public let previous: VerifyingKey?
    private let signature: [UInt8]
    private let confirmation: [UInt8]?

    public init(device: DeviceID, made: String, by key: SigningKey, replacing older: SigningKey? = nil) {
        self.device = device
        self.made = made
        signing = key.verifyingKey
        previous = older?.verifyingKey
        let signed = Self.signed(device, made, signing, previous)
        signature = key.signature(of: signed)
        confirmation = older?.signature(of: signed)
    }

    /// What two people compare by voice.
    public var fingerprint: Fingerprint { Fingerprint(Digest32(of: device.bytes + signing.bytes)) }

    /// Whether the device's older key vouches for this one.
    public func replaces(_ older: VerifyingKey) -> Bool {
        guard previous == older, let confirmation else { return false }
        return older.accepts(confirmation, of: Self.signed(device, made, signing, previous))
    }

    private static func signed(
        _ device: DeviceID, _ made: String, _ signing: VerifyingKey, _ previous: VerifyingKey?
    ) -> [UInt8] {
        Array("\(format)\n\(made)\n".utf8) + device.bytes + signing.bytes + (previous?.bytes ?? [])
    }

    /// The file's text: one line.
    public var text: String {
        var writer = JSONWriter()
        writer.object { card in
            card.member("format", Self.format)
            card.member("device", device.description)
            card.member("signing", Hexadecimal.text(signing.bytes))
            card.member("made", made)
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
            bytes, format: Self.format, keys: ["device", "signing", "made", "previous", "signature", "confirmed"])
        guard let device = DeviceID(bytes: try fields.bytes("device", DeviceID.byteCount)),
            let signing = VerifyingKey(bytes: try fields.bytes("signing", VerifyingKey.byteCount))
        else { throw .malformed }
        self.device = device
        self.signing = signing
        made = try fields.month("made")
        previous = try fields.optionalBytes("previous", VerifyingKey.byteCount).flatMap(VerifyingKey.init(bytes:))
        signature = try fields.bytes("signature", SigningKey.signatureByteCount)
        confirmation = try fields.optionalBytes("confirmed", SigningKey.signatureByteCount)
        guard (previous == nil) == (confirmation == nil) else { throw .malformed }
        guard signing.accepts(signature, of: Self.signed(device, made, signing, previous)) else {
            throw .badSignature
        }
    }
}
