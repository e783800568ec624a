@testable import Sealing

/// A reader, and what it promises.
///
/// Keys are fixed, so that a corpus stays of use. Where a signature or a digest would stop every made-up input at the
/// door, it is put right first, as somebody with a key could.
enum Target: UInt8, CaseIterable {
    case envelope, enclosure, signedEnclosure, draft, bundle, receipt, authorityCard, deviceCard

    func read(_ bytes: [UInt8]) {
        switch self {
        case .envelope: readEnvelope(bytes)
        case .enclosure: _ = try? EnclosureFormat.read(bytes, sealedTo: Keys.opening.sealingKey.id)
        case .signedEnclosure: readSigned(bytes)
        case .draft: readDraft(bytes)
        case .bundle: readBundle(bytes)
        case .receipt: readReceipt(bytes)
        case .authorityCard:
            if let card = try? AuthorityCard(bytes: bytes) {
                promise(try? AuthorityCard(bytes: Array(card.text.utf8)) == card)
            }
        case .deviceCard:
            if let card = try? DeviceCard(bytes: bytes) {
                promise(try? DeviceCard(bytes: Array(card.text.utf8)) == card)
            }
        }
    }

    private func promise(_ holds: Bool?, _ words: String = "there is one way to write it") {
        precondition(holds == true, words)
    }

    private func readEnvelope(_ bytes: [UInt8]) {
        guard let envelope = try? Envelope(bytes: bytes) else { return }
        promise(envelope.bytes == bytes)
        _ = try? envelope.opened(with: [Keys.opening])
    }

    /// Somebody with a device's key signs whatever comes.
    private func readSigned(_ bytes: [UInt8]) {
        var signed = bytes
        // The key that it names must be the one that signs.
        let place = 16 + 32 + 16
        guard signed.count >= place + 32 else { return }
        signed.replaceSubrange(place..<place + 32, with: Keys.signing.verifyingKey.bytes)
        let recipient = Keys.opening.sealingKey.id
        let plaintext = Keys.signing.signature(of: signed) + signed
        guard let opened = try? EnclosureFormat.read(plaintext, sealedTo: recipient) else { return }
        let again = EnclosureFormat.bytes(opened.enclosure, by: Keys.signing, to: recipient)
        promise(again.dropFirst(64).elementsEqual(plaintext.dropFirst(64).prefix(again.count - 64)))
    }

    private func readDraft(_ bytes: [UInt8]) {
        guard let draft = try? OpenedDraft(bytes: bytes, vault: Keys.vault) else { return }
        promise(draft.wholeByteCount <= bytes.count, "no more is whole than there is")
        promise((draft.end == .whole) == (draft.wholeByteCount == bytes.count), "the end is told truly")
        let whole = try? OpenedDraft(bytes: Array(bytes.prefix(draft.wholeByteCount)), vault: Keys.vault)
        promise(whole?.payloads == draft.payloads && whole?.end == .whole, "what is whole stays so")
    }

    private func readBundle(_ bytes: [UInt8]) {
        let whole = bytes + Digest32(of: bytes).bytes
        guard let bundle = try? HandOverBundle(bytes: whole) else { return }
        promise(bundle.bytes == whole)
    }

    private func readReceipt(_ bytes: [UInt8]) {
        let whole = bytes + Keys.signing.signature(of: bytes)
        guard let receipt = try? Receipt(bytes: whole, from: [Keys.signing.verifyingKey]) else { return }
        promise(receipt.bytes.dropLast(64).elementsEqual(bytes))
    }
}
