import Sealing

/// A registry whose passphrase was typed: it can open what devices sealed, and sign receipts.
public final class OpenRegistry {
    public let registry: Registry
    private(set) var secrets: RegistrySecrets

    init(registry: Registry, secrets: RegistrySecrets) {
        self.registry = registry
        self.secrets = secrets
    }

    var database: RegistryDatabase { registry.database }
    var cases: CaseVault { CaseVault(vault: secrets.vault) }

    /// Draws new keys; the older ones open what was sealed to them. The new card is vouched for by the newest before.
    public func rotate(made: String, until: String) throws(RegistryError) -> AuthorityCard {
        var new = secrets
        let name = registry.cards.last?.name ?? ""
        let key = new.draw(name: name, made: made, until: until)
        var file = registry.file
        file.keys.append(key)
        try registry.write(file.written(with: new.vault))
        secrets = new
        return key.card
    }

    /// Wraps the vault by another passphrase.
    public func change(to passphrase: Passphrase, stretching: Stretching = Stretching()) throws(RegistryError) {
        var file = registry.file
        file.stretching = stretching
        file.vault = stretching.key(passphrase).wrap(secrets.vault.bytes, purpose: RegistrySecrets.vaultPurpose)
        try registry.write(file.written(with: secrets.vault))
    }

    /// The key that signs receipts now.
    var signing: SigningKey? { secrets.signings.last }

    /// The last month of the key of that id; nil for a key that is not here.
    func lastMonth(of recipient: Digest32) -> String? {
        registry.cards.first { $0.sealing.id == recipient }?.until
    }
}
