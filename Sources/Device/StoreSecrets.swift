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

    /// Opens what a store's file holds, and checks that nothing in the file was changed since it was written.
    ///
    /// - Parameter path: the file's, for the error.
    /// - Throws: `StoreError.wrongPassphrase` if the key is not the one that wrapped them, `StoreError.damaged`.
    init(_ file: StoreFile, key: WrappingKey, path: String) throws(StoreError) {
        guard let vault = key.unwrap(file.vault, purpose: Self.vaultPurpose).flatMap(WrappingKey.init(bytes:)) else {
            throw .wrongPassphrase
        }
        guard file.isWritten(with: vault),
            let signing = vault.unwrap(file.signing, purpose: Self.signingPurpose).flatMap(SigningKey.init(bytes:)),
            let own = vault.unwrap(file.own, purpose: Self.ownPurpose).flatMap(OpeningKey.init(bytes:)),
            signing.verifyingKey == file.verifyingKey, own.sealingKey == file.ownKey
        else { throw .damaged(path) }
        self.vault = vault
        self.signing = signing
        self.own = own
    }
}
