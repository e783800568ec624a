import Foundation

@testable import Sealing

/// Whole inputs to begin with, one for each reader and size.
enum Seeds {
    static func write(to folder: String) throws {
        for (name, target, bytes) in all {
            let file = URL(filePath: folder).appending(path: name)
            try Data([target.rawValue] + bytes).write(to: file)
        }
    }

    private static var all: [(String, Target, [UInt8])] {
        let recipient = Keys.opening.sealingKey
        let enclosure = Enclosure(device: DeviceID(), sequence: 1, previous: .none, content: Array("{}".utf8))
        let envelope = Envelope(sealing: enclosure, by: Keys.signing, to: recipient)
        let plaintext = EnclosureFormat.bytes(enclosure, by: Keys.signing, to: recipient.id)
        let bundle = HandOverBundle([envelope, envelope])
        let receipt = Receipt(for: [envelope.digest, .none], by: Keys.signing)
        let card = AuthorityCard(
            name: "Authority", made: "2026-01", until: "2026-12", sealing: recipient, by: Keys.signing,
            following: SigningKey())
        let device = DeviceCard(device: DeviceID(), made: "2026-01", by: Keys.signing, replacing: SigningKey())
        return [
            ("envelope", .envelope, envelope.bytes), ("enclosure", .enclosure, plaintext),
            ("signed-enclosure", .signedEnclosure, Array(plaintext.dropFirst(64))), ("draft", .draft, draft),
            ("bundle", .bundle, bundle.bytes.dropLast(32)), ("receipt", .receipt, receipt.bytes.dropLast(64)),
            ("no-bundle", .bundle, HandOverBundle([]).bytes.dropLast(32)),
            ("authority-card", .authorityCard, Array(card.text.utf8)),
            ("device-card", .deviceCard, Array(device.text.utf8)),
        ]
    }

    private static var draft: [UInt8] {
        var writer = DraftWriter(vault: Keys.vault)
        var bytes = writer.beginning + writer.frame(Array("{}".utf8)) + writer.frame(Array(repeating: 9, count: 300))
        guard let opened = try? OpenedDraft(bytes: bytes, vault: Keys.vault) else { return bytes }
        var again = DraftWriter(after: opened)
        bytes += again.beginning + again.frame([])
        return bytes
    }
}
