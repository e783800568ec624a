import Testing

@testable import Sealing

/// An envelope opens for its recipient as it was sealed, and for nobody if anything about it was changed.
struct EnvelopeTests {
    let opening = OpeningKey()
    let signing = SigningKey()

    private func sealed(_ content: [UInt8] = Array("{}".utf8), sequence: UInt64 = 1) -> Envelope {
        let previous = sequence == 1 ? Digest32.none : Digest32(of: [1])
        return Envelope(
            sealing: Enclosure(device: DeviceID(), sequence: sequence, previous: previous, content: content),
            by: signing, to: opening.sealingKey)
    }

    private func refusal(_ bytes: [UInt8], with keys: [OpeningKey]? = nil) -> EnvelopeError? {
        do throws(EnvelopeError) {
            _ = try Envelope(bytes: bytes).opened(with: keys ?? [opening])
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [0, 1, 3819, 3820, 3821, 7916, 100_000])
    func `what was sealed is what is opened`(_ count: Int) throws {
        let content = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        let enclosure = Enclosure(device: DeviceID(), sequence: 7, previous: Digest32(of: [2]), content: content)
        let envelope = Envelope(sealing: enclosure, by: signing, to: opening.sealingKey)
        let opened = try Envelope(bytes: envelope.bytes).opened(with: [OpeningKey(), opening])
        #expect(opened.enclosure == enclosure)
        #expect(opened.signer == signing.verifyingKey)
    }

    @Test func `its size tells only the number of steps`() {
        let sizes = Set((0...3800).map { sealed(Array(repeating: 0x20, count: $0 / 100 * 100)).bytes.count })
        #expect(sizes == [44 + 32 + 4096 + 16])
    }

    @Test func `two envelopes with the same content have nothing but the header in common`() {
        let (one, other) = (sealed().bytes, sealed().bytes)
        #expect(Array(one.prefix(44)) == Array(other.prefix(44)))
        #expect(one[44...] != other[44...])
    }

    @Test func `any bit that was flipped is noticed`() {
        let bytes = sealed().bytes
        for index in bytes.indices {
            // Every bit of the head, one of each byte behind it.
            for bit in index < 80 ? Array(0..<8) : [index % 8] {
                var changed = bytes
                changed[index] ^= 1 << bit
                #expect(refusal(changed) != nil, "byte \(index), bit \(bit)")
            }
        }
    }

    @Test func `whatever is cut off or put behind it is noticed`() {
        let bytes = sealed().bytes
        for count in 0..<bytes.count { #expect(refusal(Array(bytes.prefix(count))) != nil, "\(count)") }
        #expect(refusal(bytes + [0]) == .wrongLength)
        #expect(refusal(bytes + Array(repeating: 0, count: 4096)) == .damaged)
    }

    @Test func `one for another registry is not opened, and says so`() {
        #expect(refusal(sealed().bytes, with: [OpeningKey()]) == .otherRecipient)
        #expect(refusal(sealed().bytes, with: []) == .otherRecipient)
    }

    @Test func `another version or suite is refused before anything is opened`() {
        var bytes = sealed().bytes
        bytes[8] = 0
        #expect(refusal(bytes) == .unknownVersion)
        bytes[8] = 1
        bytes[9] = 2
        #expect(refusal(bytes) == .unknownSuite)
    }

    @Test func `one that is larger than any record is refused unread`() {
        #expect(refusal(Array(repeating: 0, count: Envelope.largestByteCount + 1)) == .tooLarge)
    }

    @Test func `what the recipient of one envelope seals to another registry is refused there`() throws {
        // The recipient of an envelope has its whole plaintext, signature and all.
        let other = OpeningKey()
        let plaintext = EnclosureFormat.bytes(
            Enclosure(device: DeviceID(), sequence: 1, previous: .none, content: []), by: signing,
            to: opening.sealingKey.id)
        #expect(throws: EnvelopeError.resealed) {
            try EnclosureFormat.read(plaintext, sealedTo: other.sealingKey.id)
        }
    }

    @Test func `what is signed by another key than it names is refused`() throws {
        var plaintext = EnclosureFormat.bytes(
            Enclosure(device: DeviceID(), sequence: 1, previous: .none, content: [1, 2, 3]), by: signing,
            to: opening.sealingKey.id)
        let other = SigningKey().verifyingKey.bytes
        plaintext.replaceSubrange(128..<160, with: other)
        #expect(throws: EnvelopeError.badSignature) {
            try EnclosureFormat.read(plaintext, sealedTo: opening.sealingKey.id)
        }
    }

    @Test func `there is one way to write what is inside`() throws {
        let recipient = opening.sealingKey.id
        func signed(_ change: (inout [UInt8]) -> Void) -> [UInt8] {
            let whole = EnclosureFormat.bytes(
                Enclosure(device: DeviceID(), sequence: 1, previous: .none, content: [1]), by: signing, to: recipient)
            var rest = Array(whole.dropFirst(64))
            change(&rest)
            return signing.signature(of: rest) + rest
        }
        #expect(throws: Never.self) { try EnclosureFormat.read(signed { _ in }, sealedTo: recipient) }
        let flaws: [(inout [UInt8]) -> Void] = [
            { $0[$0.count - 1] = 1 },
            { $0 += Array(repeating: 0, count: 4096) },
            { $0.removeLast() },
            { $0.removeLast(3900) },
            { $0.replaceSubrange(96..<104, with: Array(repeating: 0, count: 8)) },
            { $0.replaceSubrange(96..<104, with: [0, 0, 0, 0, 0, 0, 0, 2]) },
            { $0[104] = 1 },
            { $0[137] = 0xFF },
            { $0[0] = 0 },
        ]
        for (index, flaw) in flaws.enumerated() {
            #expect(throws: EnvelopeError.malformed, "flaw \(index)") {
                try EnclosureFormat.read(signed(flaw), sealedTo: recipient)
            }
        }
    }
}
