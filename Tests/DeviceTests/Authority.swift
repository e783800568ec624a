import Sealing

/// An authority that a test plays.
struct Authority {
    let opening = OpeningKey()
    let signing = SigningKey()
    let from: String
    let until: String

    init(from: String = "2026-11", until: String = "2027-11") {
        self.from = from
        self.until = until
    }

    var card: AuthorityCard {
        AuthorityCard(name: "NRM made up", made: from, until: until, sealing: opening.sealingKey, by: signing)
    }

    func receipt(for envelopes: some Sequence<Digest32>) -> [UInt8] {
        Receipt(for: Set(envelopes), by: signing).bytes
    }
}
