import Testing

@testable import Sealing

/// Cards, bundles, receipts, passphrases: what goes between an office and its devices.
struct CardTests {
    let signing = SigningKey()

    private func card(following older: SigningKey? = nil, by key: SigningKey? = nil) -> AuthorityCard {
        AuthorityCard(
            name: "NRM ห้อง 4", made: "2026-11", until: "2027-11", sealing: OpeningKey().sealingKey,
            by: key ?? signing, following: older)
    }

    @Test func `a card is read as it was written`() throws {
        let written = card()
        #expect(try AuthorityCard(bytes: Array(written.text.utf8)) == written)
        let device = DeviceCard(device: DeviceID(), made: "2026-11", by: signing)
        #expect(try DeviceCard(bytes: Array(device.text.utf8)) == device)
    }

    @Test func `nothing in a card can be exchanged`() throws {
        let text = Array(card(following: SigningKey()).text.utf8)
        for index in text.indices {
            var changed = text
            changed[index] = changed[index] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
            if let read = try? AuthorityCard(bytes: changed) {
                // Only the older key's own signature is not covered; it then vouches for nothing.
                #expect(read.name == "NRM ห้อง 4")
                #expect(read.fingerprint == (try AuthorityCard(bytes: text)).fingerprint)
            }
        }
    }

    @Test func `a card that follows another is vouched for by its owner alone`() {
        let (old, new) = (SigningKey(), SigningKey())
        let older = card(by: old)
        #expect(card(following: old, by: new).follows(older))
        #expect(!card(following: SigningKey(), by: new).follows(older))
        #expect(!card(by: new).follows(older))
    }

    @Test func `records are sealed to a card from its first month to its last`() {
        let card = card()
        #expect(!card.isValid(in: "2026-10"))
        #expect(card.isValid(in: "2026-11"))
        #expect(card.isValid(in: "2027-11"))
        #expect(!card.isValid(in: "2027-12"))
    }

    @Test func `a name that would write on the screen is refused`() {
        let card = AuthorityCard(
            name: "NRM\u{1B}[2J", made: "2026-11", until: "2027-11", sealing: OpeningKey().sealingKey, by: signing)
        #expect(throws: CardError.malformed) { try AuthorityCard(bytes: Array(card.text.utf8)) }
    }

    @Test func `words of a fingerprint are those of the published examples`() {
        #expect(Fingerprint.word(0x7F00) + "-" + Fingerprint.word(0x0001) == "lusab-babad")
        #expect(Fingerprint.word(0x3F54) + "-" + Fingerprint.word(0xDCC1) == "gutih-tugad")
        #expect(Fingerprint(Digest32(of: [])).words.count == 6)
    }

    @Test func `a bundle that lost or changed a byte is refused`() throws {
        let opening = OpeningKey()
        let envelopes = (1...3).map { number in
            Envelope(
                sealing: Enclosure(
                    device: DeviceID(), sequence: 1, previous: .none, content: [UInt8(number)]),
                by: signing, to: opening.sealingKey)
        }
        let bytes = HandOverBundle(envelopes).bytes
        #expect(try HandOverBundle(bytes: bytes).envelopes == envelopes)
        #expect(try HandOverBundle(bytes: HandOverBundle([]).bytes).envelopes.isEmpty)
        for index in stride(from: 0, to: bytes.count, by: 97) {
            #expect(throws: HandOverError.self) { try HandOverBundle(bytes: Array(bytes.prefix(index))) }
            var changed = bytes
            changed[index] ^= 1
            #expect(throws: HandOverError.self) { try HandOverBundle(bytes: changed) }
        }
    }

    @Test func `a receipt is the authority's, whole, or refused`() throws {
        let digests = Set((0..<5).map { Digest32(of: [$0]) })
        let bytes = Receipt(for: digests, by: signing).bytes
        #expect(
            Set(try Receipt(bytes: bytes, from: [SigningKey().verifyingKey, signing.verifyingKey]).envelopes) == digests
        )
        #expect(throws: HandOverError.otherAuthority) {
            try Receipt(bytes: bytes, from: [SigningKey().verifyingKey])
        }
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1
            #expect(throws: HandOverError.self) { try Receipt(bytes: changed, from: [signing.verifyingKey]) }
            #expect(throws: HandOverError.self) {
                try Receipt(bytes: Array(bytes.prefix(index)), from: [signing.verifyingKey])
            }
        }
    }

    @Test func `a passphrase opens what it wrapped, with its own salt, and nothing else does`() throws {
        let stretching = Stretching(cost: Stretching.testCost)
        let right = stretching.key(Passphrase(bytes: Array("correct horse".utf8)))
        let wrapped = right.wrap([1, 2, 3], purpose: "vault")
        let again = try #require(
            Stretching(cost: stretching.cost, blockSize: 8, parallelism: 1, salt: stretching.saltText))
        #expect(
            again.key(Passphrase(bytes: Array("correct horse".utf8))).unwrap(wrapped, purpose: "vault") == [1, 2, 3])
        #expect(again.key(Passphrase(bytes: Array("correct horsf".utf8))).unwrap(wrapped, purpose: "vault") == nil)
        #expect(right.unwrap(wrapped, purpose: "draft") == nil)
        let other = Stretching(cost: Stretching.testCost).key(Passphrase(bytes: Array("correct horse".utf8)))
        #expect(other.unwrap(wrapped, purpose: "vault") == nil)
    }

    @Test(arguments: [0, 8, 24, 1 << 21, -16, Int.max])
    func `costs that would use up memory or protect nothing are refused`(_ cost: Int) {
        #expect(Stretching(cost: cost, blockSize: 8, parallelism: 1, salt: String(repeating: "0", count: 32)) == nil)
    }
}
