import Sealing
import StrictJSON

/// What `keys.json` holds: the registry's keys, secret halves wrapped, the newest last.
struct KeyFile: Sendable {
    static let name = "keys.json"
    static let format = "saring-registry/1"
    static let largestByteCount = 1 << 20
    private static let checkPurpose = "saring-registry-file"

    /// One year's keys.
    struct Key: Sendable, Hashable {
        let card: AuthorityCard
        /// Wrapped by the vault.
        let opening: [UInt8]
        let signing: [UInt8]
    }

    var stretching: Stretching
    /// Wrapped by the passphrase's key.
    var vault: [UInt8]
    var keys: [Key]
    /// Over everything else, by the vault.
    private var check = Digest32.none

    init(stretching: Stretching, vault: [UInt8], keys: [Key]) {
        self.stretching = stretching
        self.vault = vault
        self.keys = keys
    }

    /// The file as it is written by whoever has the vault.
    func written(with vault: WrappingKey) -> KeyFile {
        var file = self
        file.check = vault.tag(of: bytes(check: nil), purpose: Self.checkPurpose)
        return file
    }

    /// Whether it is as it was written.
    func isWritten(with vault: WrappingKey) -> Bool {
        check == vault.tag(of: bytes(check: nil), purpose: Self.checkPurpose)
    }

    var bytes: [UInt8] { bytes(check: check) }

    private func bytes(check: Digest32?) -> [UInt8] {
        var writer = JSONWriter(style: .pretty)
        writer.object { file in
            file.member("format", Self.format)
            file.object("stretching") { scrypt in
                scrypt.member("scrypt", stretching.cost)
                scrypt.member("blockSize", stretching.blockSize)
                scrypt.member("parallelism", stretching.parallelism)
                scrypt.member("salt", stretching.saltText)
            }
            file.member("vault", Hexadecimal.text(vault))
            file.member("cards", array: keys.map(\.card.text))
            file.member("opening", array: keys.map { Hexadecimal.text($0.opening) })
            file.member("signing", array: keys.map { Hexadecimal.text($0.signing) })
            if let check { file.member("check", check.description) }
        }
        writer.endLine()
        return writer.bytes
    }

    /// - Returns: nil if the bytes are no such file.
    init?(bytes: [UInt8]) {
        guard let file = try? JSONReader.read(bytes, maximumBytes: Self.largestByteCount),
            file["format"]?.text == Self.format, let scrypt = file["stretching"],
            let cost = scrypt["scrypt"]?.integer, let blockSize = scrypt["blockSize"]?.integer,
            let parallelism = scrypt["parallelism"]?.integer, let salt = scrypt["salt"]?.text,
            let stretching = Stretching(cost: cost, blockSize: blockSize, parallelism: parallelism, salt: salt),
            let vault = file["vault"]?.text.flatMap(Hexadecimal.bytes),
            let check = file["check"]?.text.flatMap(Digest32.init(hexadecimal:)),
            let cards = file["cards"]?.texts, let openings = file["opening"]?.texts,
            let signings = file["signing"]?.texts, cards.count == openings.count, cards.count == signings.count
        else { return nil }
        var keys: [Key] = []
        for (index, card) in cards.enumerated() {
            guard let card = try? AuthorityCard(bytes: Array(card.utf8)),
                let opening = Hexadecimal.bytes(openings[index]), let signing = Hexadecimal.bytes(signings[index])
            else { return nil }
            keys.append(Key(card: card, opening: opening, signing: signing))
        }
        self.stretching = stretching
        self.vault = vault
        self.keys = keys
        self.check = check
    }
}
