/// The plaintext of an envelope: signature, who sealed it to whom, content, padding.
enum EnclosureFormat {
    static let magic = Array("saring-record-v1".utf8)
    /// Everything but the content and its padding.
    static let headByteCount = 64 + 16 + 32 + 16 + 32 + 8 + 32 + 4

    static func bytes(_ enclosure: Enclosure, by key: SigningKey, to recipient: Digest32) -> [UInt8] {
        var signed = magic + recipient.bytes + enclosure.device.bytes + key.verifyingKey.bytes
        signed += enclosure.sequence.bigEndianBytes + enclosure.previous.bytes
        signed += UInt32(enclosure.content.count).bigEndianBytes + enclosure.content
        let excess = (SigningKey.signatureByteCount + signed.count) % Envelope.step
        if excess > 0 { signed += Array(repeating: 0, count: Envelope.step - excess) }
        return key.signature(of: signed) + signed
    }

    static func read(_ plaintext: [UInt8], sealedTo recipient: Digest32) throws(EnvelopeError) -> OpenedEnvelope {
        var reader = ByteReader(plaintext)
        guard let signature = reader.bytes(SigningKey.signatureByteCount) else { throw .malformed }
        let signed = reader.remaining
        guard reader.skip(magic), let sealedTo = reader.bytes(32).flatMap(Digest32.init(bytes:)),
            let device = reader.bytes(DeviceID.byteCount).flatMap(DeviceID.init(bytes:)),
            let signer = reader.bytes(VerifyingKey.byteCount).flatMap(VerifyingKey.init(bytes:)),
            let sequence = reader.integer(UInt64.self),
            let previous = reader.bytes(32).flatMap(Digest32.init(bytes:)),
            let count = reader.integer(UInt32.self), let content = reader.bytes(Int(count))
        else { throw .malformed }
        guard sealedTo == recipient else { throw .resealed }
        guard signer.accepts(signature, of: signed) else { throw .badSignature }
        // There is one way to write an enclosure.
        guard plaintext.count % Envelope.step == 0, reader.count < Envelope.step,
            reader.remaining.allSatisfy({ $0 == 0 }), (1...Enclosure.largestSequence).contains(sequence),
            (sequence == 1) == (previous == .none)
        else { throw .malformed }
        let enclosure = Enclosure(device: device, sequence: sequence, previous: previous, content: content)
        return OpenedEnvelope(enclosure: enclosure, signer: signer)
    }
}
