import Sealing

/// The secrets of a store, once its passphrase was typed.
struct StoreSecrets: Sendable {
    static let vaultPurpose = "saring-store-vault"
    static let signingPurpose = "saring-store-signing"
    static let ownPurpose = "saring-store-own"

    /// Wraps everything else; the passphrase wraps it.
    let vault: WrappingKey
    /// Signs what the device seals.
    var signing: SigningKey
    /// Opens what was sealed before there was an authority's key.
    var own: OpeningKey

    /// New ones.
    init() {
        vault = WrappingKey()
        signing = SigningKey()
        own = OpeningKey()
    }

    /// - Returns: nil if the key is not the one that wrapped them.
    init?(_ file: StoreFile, key: WrappingKey) {
        guard let vault = key.unwrap(file.vault, purpose: Self.vaultPurpose).flatMap(WrappingKey.init(bytes:)),
            let signing = vault.unwrap(file.signing, purpose: Self.signingPurpose).flatMap(SigningKey.init(bytes:)),
            let own = vault.unwrap(file.own, purpose: Self.ownPurpose).flatMap(OpeningKey.init(bytes:)),
            signing.verifyingKey == file.verifyingKey, own.sealingKey == file.ownKey
        else { return nil }
        self.vault = vault
        self.signing = signing
        self.own = own
    }
}
