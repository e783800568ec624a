import Drafts
import Files
import Sealing

/// A store whose passphrase was typed: it can keep drafts, and seal.
public final class UnlockedStore {
    public let store: DeviceStore
    private(set) var secrets: StoreSecrets

    init(store: DeviceStore, secrets: StoreSecrets) {
        self.store = store
        self.secrets = secrets
    }

    public var drafts: DraftFolder { DraftFolder(folder: store.draftFolder, vault: secrets.vault) }

    /// To which key records are sealed in this month: the authority's, unless that is too old or not yet due; else the
    /// device's own, until there is one.
    func recipient(in month: Month) -> SealingKey {
        guard let authority = store.authority, authority.isValid(in: month.name) else { return store.file.ownKey }
        return authority.sealing
    }

    /// Signs, seals and stores a content; afterwards the device cannot read it, unless it is sealed to its own key.
    ///
    /// - Returns: which of the device's envelopes it is.
    public func seal(_ content: [UInt8], month: Month) throws(StoreError) -> UInt64 {
        let recipient = recipient(in: month)
        if recipient != store.file.ownKey {
            // What was sealed to the device's own key while there was no card, or the clock was wrong, must be sealed
            // anew before something refers to it: after that the chain could not be mended. Where that fails, the new
            // record is sealed all the same.
            try? resealOwn(to: recipient, month)
        }
        let head = try store.chainHead()
        let enclosure = Enclosure(
            device: store.device, sequence: head.sequence + 1, previous: head.digest, content: content)
        let envelope = Envelope(sealing: enclosure, by: secrets.signing, to: recipient)
        try store.add(envelope, enclosure.sequence, month)
        return enclosure.sequence
    }

    /// Opens what is sealed to the device's own key.
    ///
    /// - Returns: nil if it is sealed to an authority: the device cannot read it.
    public func openOwn(_ sequence: UInt64) throws(StoreError) -> [UInt8]? {
        let name = StoredEnvelope.name(sequence)
        guard let envelope = try? Envelope(bytes: try store.sealedBytes(name)) else {
            throw .damaged(store.sealedFolder.path(of: name))
        }
        if envelope.header.recipient != store.file.ownKey.id { return nil }
        guard let opened = try? envelope.opened(with: [secrets.own]) else {
            throw .damaged(store.sealedFolder.path(of: name))
        }
        return opened.enclosure.content
    }

    /// A card with the device's key, for the authority; vouched for by the key before, where there was one.
    public func card() -> DeviceCard {
        let kept = store.file.card.flatMap { try? DeviceCard(bytes: Array($0.utf8)) }
        if let kept, kept.signing == secrets.signing.verifyingKey { return kept }
        return DeviceCard(device: store.device, made: store.file.made, by: secrets.signing)
    }

    /// Takes an authority's card: from now on records are sealed to it. What was sealed to the device's own key is
    /// sealed to it anew, in its order; nothing of that had been handed over.
    public func enrol(_ card: AuthorityCard, month: Month) throws(StoreError) {
        try resealOwn(to: card.sealing, month)
        var file = store.file
        file.authorities.removeAll { $0 == card }
        file.authorities.append(card)
        try store.write(file, by: secrets.vault, month)
    }

    private func resealOwn(to recipient: SealingKey, _ month: Month) throws(StoreError) {
        // The digests of envelopes as they are now, by sequence.
        var digests: [UInt64: Digest32] = [:]
        for listed in try store.envelopes() {
            let name = StoredEnvelope.name(listed.sequence)
            digests[listed.sequence] = listed.digest
            guard listed.isOwn else { continue }
            guard let opened = try? Envelope(bytes: try store.sealedBytes(name)).opened(with: [secrets.own]) else {
                throw .damaged(store.sealedFolder.path(of: name))
            }
            let enclosure = Enclosure(
                device: store.device, sequence: listed.sequence,
                previous: digests[listed.sequence - 1] ?? opened.enclosure.previous,
                content: opened.enclosure.content)
            let sealed = Envelope(sealing: enclosure, by: secrets.signing, to: recipient)
            try store.replace(sealed, name, month)
            digests[listed.sequence] = sealed.digest
            try store.noteResealed(listed.sequence, sealed.digest, month)
        }
    }

    /// Draws a new signing key.
    ///
    /// - Returns: the card for the authority, which the older key vouches for.
    public func rotate(machine: Digest32?, month: Month) throws(StoreError) -> DeviceCard {
        let older = secrets.signing
        var new = secrets
        new.signing = SigningKey()
        var file = store.file
        file.signing = new.vault.wrap(new.signing.bytes, purpose: StoreSecrets.signingPurpose)
        file.verifyingKey = new.signing.verifyingKey
        file.made = month.name
        file.machine = machine
        let card = DeviceCard(device: store.device, made: month.name, by: new.signing, replacing: older)
        // Kept: whoever loses the file before it comes to the authority could never prove the new key.
        file.card = card.text
        try store.write(file, by: secrets.vault, month)
        secrets = new
        return card
    }

    /// Notes where the device is used.
    public func remember(country: String, month: Month) throws(StoreError) {
        guard country != store.country else { return }
        var file = store.file
        file.country = country
        try store.write(file, by: secrets.vault, month)
    }

    /// Wraps the vault by another passphrase.
    public func change(to passphrase: Passphrase, stretching: Stretching = Stretching(), month: Month)
        throws(StoreError)
    {
        var file = store.file
        file.stretching = stretching
        file.vault = stretching.key(passphrase).wrap(secrets.vault.bytes, purpose: StoreSecrets.vaultPurpose)
        try store.write(file, by: secrets.vault, month)
    }
}
