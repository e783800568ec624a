import Sealing
import StrictJSON

/// What `store.json` holds: who the device is, its keys (secret ones wrapped), and the authorities it knows.
struct StoreFile: Sendable {
    static let name = "store.json"
    static let format = "saring-store/1"
    static let largestByteCount = 1 << 18
    static let checkPurpose = "saring-store-file"

    let device: DeviceID
    /// A digest that tells whether this is the machine on which the store was made; nil where the machine has no name.
    var machine: Digest32?
    var stretching: Stretching
    /// Each wrapped: the vault by the passphrase's key, the others by the vault.
    var vault: [UInt8]
    var signing: [UInt8]
    var own: [UInt8]
    var verifyingKey: VerifyingKey
    var ownKey: SealingKey
    /// The month in which the signing key was made: `2026-11`.
    var made: String
    /// The card of the signing key, vouched for by the one before, until the next: it may have been lost on its way.
    var card: String?
    /// Where the device is used, by three letters, so that nobody has to say it each time.
    var country: String?
    /// The cards of the authorities, the one that records are sealed to last.
    var authorities: [AuthorityCard]
    /// Over everything else, by the vault: who has the file, but not the passphrase, can put no other authority's card
    /// into it.
    private var check = Digest32.none

    /// The file as it is written by whoever has the vault.
    func written(with vault: WrappingKey) -> StoreFile {
        var file = self
        file.check = checked(with: vault)
        return file
    }

    /// Whether it is as it was written.
    func isWritten(with vault: WrappingKey) -> Bool { check == checked(with: vault) }

    private func checked(with vault: WrappingKey) -> Digest32 {
        vault.tag(of: bytes(check: nil), purpose: Self.checkPurpose)
    }

    var bytes: [UInt8] { bytes(check: check) }

    private func bytes(check: Digest32?) -> [UInt8] {
        var writer = JSONWriter(style: .pretty)
        writer.object { store in
            store.member("format", Self.format)
            store.member("device", device.description)
            store.member("machine", machine.map { .string($0.description) } ?? JSONNode.Value.null)
            store.object("stretching") { scrypt in
                scrypt.member("scrypt", stretching.cost)
                scrypt.member("blockSize", stretching.blockSize)
                scrypt.member("parallelism", stretching.parallelism)
                scrypt.member("salt", stretching.saltText)
            }
            store.member("vault", Hexadecimal.text(vault))
            store.member("signing", Hexadecimal.text(signing))
            store.member("own", Hexadecimal.text(own))
            store.member("verifyingKey", Hexadecimal.text(verifyingKey.bytes))
            store.member("ownKey", Hexadecimal.text(ownKey.bytes))
            store.member("made", made)
            store.member("card", card.map { .string($0) } ?? JSONNode.Value.null)
            store.member("country", country.map { .string($0) } ?? JSONNode.Value.null)
            store.member("authorities", array: authorities.map(\.text))
            if let check { store.member("check", check.description) }
        }
        writer.endLine()
        return writer.bytes
    }

    init(
        device: DeviceID, machine: Digest32?, stretching: Stretching, secrets: StoreSecrets, key: WrappingKey,
        made: String
    ) {
        self.device = device
        self.machine = machine
        self.stretching = stretching
        self.made = made
        authorities = []
        vault = key.wrap(secrets.vault.bytes, purpose: StoreSecrets.vaultPurpose)
        signing = secrets.vault.wrap(secrets.signing.bytes, purpose: StoreSecrets.signingPurpose)
        own = secrets.vault.wrap(secrets.own.bytes, purpose: StoreSecrets.ownPurpose)
        verifyingKey = secrets.signing.verifyingKey
        ownKey = secrets.own.sealingKey
        check = checked(with: secrets.vault)
    }

    /// - Returns: nil if the bytes are no such file.
    init?(bytes: [UInt8]) {
        guard let store = try? JSONReader.read(bytes, maximumBytes: Self.largestByteCount),
            store["format"]?.text == Self.format,
            let device = store["device"]?.text.flatMap(DeviceID.init(hexadecimal:)),
            let scrypt = store["stretching"], let cost = scrypt["scrypt"]?.integer,
            let blockSize = scrypt["blockSize"]?.integer, let parallelism = scrypt["parallelism"]?.integer,
            let salt = scrypt["salt"]?.text,
            let stretching = Stretching(cost: cost, blockSize: blockSize, parallelism: parallelism, salt: salt),
            let vault = store["vault"]?.text.flatMap(Hexadecimal.bytes),
            let signing = store["signing"]?.text.flatMap(Hexadecimal.bytes),
            let own = store["own"]?.text.flatMap(Hexadecimal.bytes),
            let verifyingKey = store["verifyingKey"]?.text.flatMap(Hexadecimal.bytes).flatMap(VerifyingKey.init),
            let ownKey = store["ownKey"]?.text.flatMap(Hexadecimal.bytes).flatMap(SealingKey.init),
            let made = store["made"]?.text, case .array(let texts)? = store["authorities"]?.value,
            let check = store["check"]?.text.flatMap(Digest32.init(hexadecimal:))
        else { return nil }
        let cards = texts.compactMap { node in node.text.flatMap { try? AuthorityCard(bytes: Array($0.utf8)) } }
        guard cards.count == texts.count else { return nil }
        self.device = device
        machine = store["machine"]?.text.flatMap(Digest32.init(hexadecimal:))
        self.stretching = stretching
        self.vault = vault
        self.signing = signing
        self.own = own
        self.verifyingKey = verifyingKey
        self.ownKey = ownKey
        self.made = made
        card = store["card"]?.text
        country = store["country"]?.text
        authorities = cards
        self.check = check
    }
}
