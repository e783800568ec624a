import FaultyFiles
import Files
import Sealing
import Testing

@testable import Device

/// Records count up, each names the one before it, and leave by the receipt of their authority alone.
struct ChainTests {
    private let authority = Authority()

    private func enrolled() throws -> TestDevice {
        let device = try TestDevice()
        try device.unlocked.enrol(authority.card, month: TestDevice.month)
        return device
    }

    @Test func `records count up, and each names the one before it`() throws {
        let device = try enrolled()
        try device.seal("1", "2", "3")
        let again = try TestDevice(on: device.state)
        try again.seal("4")
        let chain = try SealedChain(again, authority)
        #expect(chain.contents == ["1", "2", "3", "4"] && chain.sequences == [1, 2, 3, 4])
        #expect(chain.faults.isEmpty)
        #expect(chain.signers == [again.unlocked.secrets.signing.verifyingKey])
        #expect(try again.store.sealedCount() == 4)
    }

    @Test func `what is sealed to an authority the device cannot open`() throws {
        let device = try enrolled()
        try device.seal("1")
        #expect(try device.unlocked.openOwn(1) == nil)
        #expect(try device.store.envelopes().map(\.isOwn) == [false])
    }

    @Test func `before there is an authority the device opens what it sealed, and enrolling seals it anew`() throws {
        let device = try TestDevice()
        let before = try device.seal("1", "2", "3")
        #expect(try device.unlocked.openOwn(2) == Array("2".utf8))
        try device.unlocked.enrol(authority.card, month: TestDevice.month)
        try device.seal("4")
        let chain = try SealedChain(device, authority)
        #expect(chain.contents == ["1", "2", "3", "4"] && chain.faults.isEmpty)
        #expect(try device.store.envelopes().allSatisfy { !$0.isOwn && !before.contains($0.digest) })
        #expect(try device.unlocked.openOwn(2) == nil)
    }

    @Test func `a receipt releases what it names and nothing else, and numbers go on`() throws {
        let device = try enrolled()
        let digests = try device.seal("1", "2", "3", "4")
        let known = [digests[0], digests[3], Digest32(of: [1])]
        #expect(try device.release(known, by: authority) == 2)
        #expect(try device.store.envelopes().map(\.digest) == [digests[1], digests[2]])
        #expect(try device.store.missing().isEmpty)
        let again = try TestDevice(on: device.state)
        let head = try again.store.chainHead()
        #expect(head.sequence == 4 && head.digest == digests[3])
        try again.seal("5")
        #expect(try again.store.envelopes().map(\.sequence) == [2, 3, 5])
        #expect(try SealedChain(again, authority).faults.isEmpty)
        #expect(try again.release(try again.store.envelopes().map(\.digest), by: authority) == 3)
        #expect(try again.store.sealedCount() == 5 && again.store.envelopes().isEmpty)
        // Twice harms nothing.
        #expect(try again.release(digests, by: authority) == 0)
        #expect(try again.store.sealedCount() == 5)
    }

    @Test func `a receipt of anybody else releases nothing`() throws {
        let device = try enrolled()
        let digests = try device.seal("1")
        #expect(throws: HandOverError.otherAuthority) { try device.store.receipt(Authority().receipt(for: digests)) }
        #expect(throws: HandOverError.otherAuthority) {
            try TestDevice().store.receipt(authority.receipt(for: digests))
        }
        var changed = authority.receipt(for: digests)
        changed[20] ^= 1
        #expect(throws: HandOverError.otherAuthority) { try device.store.receipt(changed) }
    }

    @Test func `a number that is missing stays so, whatever a receipt releases`() throws {
        let device = try enrolled()
        let digests = try device.seal("1", "2", "3", "4")
        try device.store.sealedFolder.remove("0000000002.sealed")
        #expect(try device.store.missing() == [2])
        #expect(try device.release([digests[0], digests[3]], by: authority) == 2)
        #expect(try device.store.missing() == [2])
        #expect(try device.release([digests[2]], by: authority) == 1)
        #expect(try TestDevice(on: device.state).store.missing() == [2])
    }

    @Test func `thousands of records that stayed can be noted and read again`() throws {
        var chain = ChainFile()
        chain.sequence = 40_000
        chain.kept = Array(1...40_000)
        chain.digest = Digest32(of: [1])
        chain.handedOver = 39_000
        #expect(chain.bytes.count <= ChainFile.largestByteCount)
        #expect(ChainFile(bytes: chain.bytes) == chain)
    }

    @Test func `what is handed over can be read by the authority, stays, and can be handed over again`() throws {
        let device = try enrolled()
        try device.seal("1", "2")
        for (number, count) in [(1, 2), (2, 3)] {
            let target = PrivateFile(path: "/home/bundle-\(number)", files: device.disk)
            #expect(try device.store.handOver(to: target, month: TestDevice.month).count == count)
            let bundle = try HandOverBundle(bytes: device.disk.read(target.path, atMost: 1 << 20))
            #expect(bundle.envelopes.map(\.digest) == (try device.store.envelopes().map(\.digest)))
            for (index, envelope) in bundle.envelopes.enumerated() {
                #expect(try envelope.opened(with: [authority.opening]).enclosure.sequence == UInt64(index + 1))
            }
            #expect(try device.store.envelopes().allSatisfy { $0.state == .handedOver })
            try device.seal("more")
            #expect(try device.store.envelopes().last?.state == .sealed)
        }
    }

    @Test func `what only the device can open is not handed over`() throws {
        let device = try TestDevice()
        try device.seal("1")
        let target = PrivateFile(path: "/home/bundle", files: device.disk)
        #expect(try device.store.handOver(to: target, month: TestDevice.month).count == 0)
        #expect(try device.store.envelopes().map(\.state) == [.sealed])
    }

    @Test func `a bundle is never written over`() throws {
        let device = try enrolled()
        try device.seal("1")
        let target = PrivateFile(path: "/home/bundle", files: device.disk)
        _ = try device.store.handOver(to: target, month: TestDevice.month)
        let before = device.disk.state.found["/home/bundle"]
        #expect(throws: StoreError.self) { try device.store.handOver(to: target, month: TestDevice.month) }
        #expect(device.disk.state.found["/home/bundle"] == before)
    }

    @Test(arguments: [TestDevice.month(10), TestDevice.month(12, 2027), TestDevice.month(1, 2020)])
    func `outside the months of a card records stay with the device, in their order`(_ month: Month) throws {
        let device = try enrolled()
        try device.seal("1")
        try device.seal("2", "3", month: month)
        #expect(try device.store.envelopes().map(\.isOwn) == [false, true, true])
        #expect(try SealedChain(device, authority).faults.isEmpty)
    }

    @Test func `once the clock is right again, everything goes to the authority, and the chain is whole`() throws {
        let device = try enrolled()
        try device.seal("1")
        try device.seal("2", "3", month: TestDevice.month(1, 2020))
        try device.seal("4")
        #expect(try device.store.envelopes().allSatisfy { !$0.isOwn })
        // The same card again, or one that follows, changes nothing of that.
        try device.unlocked.enrol(authority.card, month: TestDevice.month)
        let chain = try SealedChain(device, authority)
        #expect(chain.contents == ["1", "2", "3", "4"] && chain.faults.isEmpty)
    }

    @Test func `a record that can be sealed anew no more does not keep others from being sealed`() throws {
        let device = try TestDevice()
        try device.seal("1", "2")
        var file = device.store.file
        file.authorities = [authority.card]
        try device.store.write(file, by: device.unlocked.secrets.vault, TestDevice.month)
        try device.change(1) { $0[$0.count - 1] ^= 1 }
        try device.seal("3")
        #expect(try device.store.envelopes().map(\.sequence) == [1, 2, 3])
        #expect(throws: StoreError.damaged("\(TestDevice.path)/sealed/0000000001.sealed")) {
            try device.unlocked.enrol(authority.card, month: TestDevice.month)
        }
    }
}
