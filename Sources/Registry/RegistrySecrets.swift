import Sealing

/// The secrets of the registry, once its passphrase was typed.
struct RegistrySecrets: Sendable {
    static let vaultPurpose = "saring-registry-vault"
    static let openingPurpose = "saring-registry-opening"
    static let signingPurpose = "saring-registry-signing"

    /// Wraps everything else; the passphrase wraps it.
    let vault: WrappingKey
    /// In the order of the keys, the newest last.
    var openings: [OpeningKey] = []
    var signings: [SigningKey] = []

    init() {
        vault = WrappingKey()
    }

    /// - Throws: `RegistryError.wrongPassphrase` or, if the file is not as it was written, `RegistryError.damaged`.
    init(_ file: KeyFile, key: WrappingKey, path: String) throws(RegistryError) {
        guard let vault = key.unwrap(file.vault, purpose: Self.vaultPurpose).flatMap(WrappingKey.init(bytes:)) else {
            throw .wrongPassphrase
        }
        guard file.isWritten(with: vault) else { throw .damaged(path) }
        self.vault = vault
        for key in file.keys {
            guard
                let opening = vault.unwrap(key.opening, purpose: Self.openingPurpose).flatMap(OpeningKey.init(bytes:)),
                let signing = vault.unwrap(key.signing, purpose: Self.signingPurpose).flatMap(SigningKey.init(bytes:))
            else { throw .damaged(path) }
            openings.append(opening)
            signings.append(signing)
        }
    }

    /// New keys, vouched for by the newest before them.
    mutating func draw(name: String, made: String, until: String) -> KeyFile.Key {
        let (opening, signing) = (OpeningKey(), SigningKey())
        let card = AuthorityCard(
            name: name, made: made, until: until, sealing: opening.sealingKey, by: signing, following: signings.last)
        openings.append(opening)
        signings.append(signing)
        return KeyFile.Key(
            card: card, opening: vault.wrap(opening.bytes, purpose: Self.openingPurpose),
            signing: vault.wrap(signing.bytes, purpose: Self.signingPurpose))
    }
}
