import Device
import Foundation
import Records
import Registry
import Sealing
import TestSupport
import Testing

/// Nothing that was handed over is lost or taken twice, and nothing that is not in order is dropped in silence.
struct ReceivingTests {
    @Test func `from the device to the registry, and the receipt releases`() throws {
        let office = try Office()
        let device = try office.device("one")
        for seed in 1...3 { _ = try device.seal(try Office.record(seed: UInt64(seed)).content, month: Office.month) }
        let reception = try office.receive(try office.envelopes(of: device))
        #expect(reception.newCount == 3 && reception.irregularities == [])
        #expect(try office.records.count == 3)
        #expect(try office.verify() == [])
        let receipt = try device.store.receipt(reception.receipt.bytes)
        #expect(try device.store.release(receipt, month: Office.month) == 3)
        #expect(try device.store.envelopes().isEmpty)
        #expect(try device.seal(try Office.record(seed: 4).content, month: Office.month) == 4)
        #expect(try office.receive(try office.envelopes(of: device)).irregularities == [])
    }

    @Test func `receiving twice is harmless, and gives the same receipt`() throws {
        let office = try Office()
        let device = try office.device("one")
        _ = try device.seal(try Office.record(seed: 1).content, month: Office.month)
        let envelopes = try office.envelopes(of: device)
        let first = try office.receive(envelopes)
        let second = try office.receive(envelopes + envelopes)
        #expect(second.newCount == 0 && second.repeatedCount == 2 && second.irregularities == [])
        #expect(second.receipt.envelopes == first.receipt.envelopes)
        #expect(try office.records.count == 1)
    }

    @Test func `the ledger knows no record, and the records know no device`() throws {
        let office = try Office()
        let device = try office.device("one")
        let (content, _) = try Office.record(seed: 1)
        _ = try device.seal(content, month: Office.month)
        _ = try office.receive(try office.envelopes(of: device))
        #expect(try office.records == [String(decoding: content, as: UTF8.self)])
        let file = try Data(contentsOf: URL(filePath: "\(office.folder)/registry/registry.sqlite"))
        for word in ["work-free", "made-to", "worksite", "saring-screening-record"] {
            #expect(file.range(of: Data(word.utf8)) == nil, "\(word)")
        }
        #expect(try !office.records[0].contains(device.store.device.description))
    }

    @Test func `a gap is told by device and number until it is filled`() throws {
        let office = try Office()
        let device = try office.device("one")
        for seed in 1...4 { _ = try device.seal(try Office.record(seed: UInt64(seed)).content, month: Office.month) }
        let envelopes = try office.envelopes(of: device)
        let reception = try office.receive([envelopes[0], envelopes[3]])
        #expect(reception.irregularities.map(\.kind) == [.gap])
        #expect(reception.irregularities.map(\.sequence) == [2])
        #expect(reception.irregularities.map(\.detail) == ["3"])
        #expect(reception.irregularities.allSatisfy { $0.device == device.store.device })
        #expect(try office.verify().map(\.sequence) == [2])
        #expect(try office.receive([envelopes[2], envelopes[1]]).irregularities == [])
        #expect(try office.verify() == [])
    }

    @Test func `what was dropped before hand-over shows by a count that somebody noted`() throws {
        let office = try Office()
        let device = try office.device("one")
        for seed in 1...2 { _ = try device.seal(try Office.record(seed: UInt64(seed)).content, month: Office.month) }
        let envelopes = try office.envelopes(of: device)
        #expect(try office.receive([envelopes[0]], count: 2).irregularities.map(\.kind) == [.fewerThanCounted])
        #expect(try office.receive(envelopes, count: 2).irregularities == [])
    }

    @Test func `a device that was never added is told, and can be added later`() throws {
        let office = try Office()
        let device = try office.device("stranger", isAdded: false)
        _ = try device.seal(try Office.record(seed: 1).content, month: Office.month)
        let envelopes = try office.envelopes(of: device)
        let reception = try office.receive(envelopes)
        #expect(reception.irregularities == [Irregularity(.unknownDevice, device: device.store.device, sequence: 1)])
        // What is not in the ledger is not acknowledged: the device keeps it.
        #expect(reception.receipt.envelopes.isEmpty)
        #expect(try office.records.isEmpty)
        #expect(try office.verify().map(\.kind) == [.unknownDevice])
        #expect(try office.registry.add(device.card(), month: "2026-11"))
        #expect(try office.receive(envelopes).irregularities == [])
        #expect(try office.verify() == [])
    }

    @Test func `what another signs in a device's name is not taken for its`() throws {
        let office = try Office()
        let device = try office.device("one")
        let forged = Envelope(
            sealing: Enclosure(
                device: device.store.device, sequence: 1, previous: .none,
                content: try Office.record(seed: 1).content),
            by: SigningKey(), to: try #require(office.registry.registry.cards.last).sealing)
        let reception = try office.receive([forged])
        #expect(reception.irregularities == [Irregularity(.unknownKey, device: device.store.device, sequence: 1)])
        #expect(try office.records.isEmpty)
    }

    @Test func `what is sealed to another registry, or was changed, is told and kept as it is`() throws {
        let office = try Office()
        let elsewhere = try Office()
        let device = try elsewhere.device("other")
        _ = try device.seal(try Office.record(seed: 1).content, month: Office.month)
        let envelope = try elsewhere.envelopes(of: device)[0]
        #expect(try office.receive([envelope]).irregularities.map(\.kind) == [.otherRegistry])
        var bytes = envelope.bytes
        bytes[2000] ^= 1
        let reception = try elsewhere.receive([try Envelope(bytes: bytes)])
        #expect(reception.irregularities.map(\.kind) == [.unreadable])
        #expect(reception.receipt.envelopes.isEmpty)
        #expect(try elsewhere.verify().map(\.kind) == [.unreadable])
    }

    @Test func `two that seal as one device are found out, and both are kept`() throws {
        let office = try Office()
        let device = try office.device("one")
        _ = try device.seal(try Office.record(seed: 1).content, month: Office.month)
        let copy = "\(office.folder)/copy"
        try FileManager.default.copyItem(atPath: device.store.path, toPath: copy)
        let twin = try DeviceStore(path: copy).unlock(Office.passphrase)
        _ = try device.seal(try Office.record(seed: 2).content, month: Office.month)
        _ = try twin.seal(try Office.record(seed: 3).content, month: Office.month)
        _ = try office.receive(try office.envelopes(of: device))
        let reception = try office.receive(try office.envelopes(of: twin))
        #expect(reception.irregularities == [Irregularity(.fork, device: device.store.device, sequence: 2)])
        #expect(try office.records.count == 3)
        #expect(try office.verify().map(\.kind) == [.fork])
    }

    @Test func `a record that does not derive again, or of an edition that is not here, is told and kept`() throws {
        let office = try Office()
        let device = try office.device("one")
        let text = String(decoding: try Office.record(seed: 1).content, as: UTF8.self)
        let lowered = text.replacing(/"level": ?"refer"/, with: "\"level\":\"follow-up\"")
        let other = text.replacing(/"edition": ?"1"/, with: "\"edition\":\"9\"")
        try #require(lowered != text && other != text)
        for content in [lowered, other, "{}", "no record"] {
            _ = try device.seal(Array(content.utf8), month: Office.month)
        }
        let reception = try office.receive(try office.envelopes(of: device))
        #expect(
            reception.irregularities.map(\.kind) == [
                .notDerived, .unknownEdition, .unreadableRecord, .unreadableRecord,
            ])
        #expect(reception.irregularities[0].detail.contains("level"))
        #expect(reception.irregularities.map(\.sequence) == [1, 2, 3, 4])
        // All of it is on the disk, so the device may let it go.
        #expect(reception.receipt.envelopes.count == 4)
        #expect(try office.verify().map(\.kind).sorted { $0.rawValue < $1.rawValue }.count == 4)
    }

    @Test func `a revoked device's later records are doubtful, and kept`() throws {
        let office = try Office()
        let device = try office.device("one")
        _ = try device.seal(try Office.record(seed: 1).content, month: Office.month)
        _ = try office.receive(try office.envelopes(of: device), month: "2026-10")
        try office.registry.revoke(device.store.device, from: "2026-11")
        _ = try device.seal(try Office.record(seed: 2).content, month: Office.month)
        let reception = try office.receive(try office.envelopes(of: device), month: "2026-11")
        #expect(reception.irregularities.map(\.kind) == [.revokedDevice] && reception.irregularities[0].sequence == 2)
        #expect(try office.records.count == 2)
        #expect(throws: RegistryError.unknownDevice) { try office.registry.revoke(DeviceID(), from: "2026-11") }
    }

    @Test(arguments: [true, false])
    func `a withdrawal erases the record, whichever comes first, and leaves a tombstone`(isFirst: Bool) throws {
        let office = try Office()
        let (one, other) = (try office.device("one"), try office.device("other"))
        let (content, code) = try Office.record(seed: 1)
        _ = try one.seal(content, month: Office.month)
        _ = try one.seal(try Office.record(seed: 2).content, month: Office.month)
        // Any officer can take it to the authority.
        _ = try other.seal(Withdrawal(of: code).bytes, month: Office.month)
        let parts = [try office.envelopes(of: one), try office.envelopes(of: other)]
        var erased = 0
        for part in isFirst ? parts.reversed() : parts { erased += try office.receive(part).erasedCount }
        #expect(erased == 1)
        #expect(try office.records.count == 1)
        #expect(try office.verify() == [])
        // What was erased does not come back.
        #expect(try office.receive(parts[0]).newCount == 0)
        #expect(try office.records.count == 1)
    }

    @Test func `a new key opens what is new, the old one what is old, and a device's new key must be vouched for`()
        throws
    {
        let office = try Office()
        let device = try office.device("one")
        _ = try device.seal(try Office.record(seed: 1).content, month: Office.month)
        let card = try office.registry.rotate(made: "2026-11", until: "2028-12")
        #expect(card.follows(try #require(office.registry.registry.cards.first)))
        try device.enrol(card, month: Office.month)
        _ = try device.seal(try Office.record(seed: 2).content, month: Office.month)
        let rotated = try device.rotate(machine: nil, month: Office.month)
        #expect(try office.registry.add(rotated, month: "2026-11") == false)
        _ = try device.seal(try Office.record(seed: 3).content, month: Office.month)
        #expect(try office.receive(try office.envelopes(of: device)).irregularities == [])
        let stolen = DeviceCard(device: device.store.device, made: "2026-11", by: SigningKey())
        #expect(throws: RegistryError.unconfirmedCard) { try office.registry.add(stolen, month: "2026-11") }
    }

    @Test func `whatever the order and however often, the ledger comes to the same`() throws {
        let office = try Office()
        let devices = [try office.device("one"), try office.device("two")]
        var all: [Envelope] = []
        for (index, device) in devices.enumerated() {
            for seed in 1...5 {
                _ = try device.seal(
                    try Office.record(seed: UInt64(100 * index + seed)).content, month: Office.month)
            }
            all += try office.envelopes(of: device)
        }
        let numbers = all.map { envelope in (all.firstIndex(of: envelope) ?? 0) % 5 + 1 }
        for seed in UInt64(0)..<6 {
            let other = try Office.knowing(devices, keysOf: office)
            var random = SplitMix64(seed: seed)
            // A second, naive ledger: a set.
            var here: Set<Int> = []
            while here.count < all.count {
                let chosen = (0..<random.below(4) + 1).map { _ in random.below(all.count) }
                let fresh = Set(chosen).subtracting(here).count
                here.formUnion(chosen)
                let reception = try other.receive(chosen.map { all[$0] })
                #expect(reception.newCount == fresh)
                let missing = (0..<2).flatMap { device -> [UInt64] in
                    let got = Set(here.filter { $0 / 5 == device }.map { numbers[$0] })
                    return got.isEmpty || !chosen.contains(where: { $0 / 5 == device })
                        ? [] : (1...(got.max() ?? 1)).filter { !got.contains($0) }.map(UInt64.init)
                }
                let told = reception.irregularities.flatMap { gap in
                    Array((gap.sequence ?? 0)...(UInt64(gap.detail) ?? gap.sequence ?? 0))
                }
                #expect(told.sorted() == missing.sorted())
            }
            #expect(try other.verify() == [])
            #expect(try other.records.count == all.count)
        }
    }
}
