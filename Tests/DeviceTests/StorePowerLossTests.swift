import FaultyFiles
import Files
import Sealing
import Testing

@testable import Device

/// Whenever the power goes and whatever fails, nothing acknowledged is lost and nothing half-written is read as whole.
struct StorePowerLossTests {
    private let authority = Authority()
    private let next = Authority(from: "2026-12", until: "2028-01")

    private func enrolled(_ contents: String...) throws -> TestDevice {
        let device = try TestDevice()
        try device.unlocked.enrol(authority.card, month: TestDevice.month)
        for content in contents { try device.seal(content) }
        return device
    }

    /// What the recipients read once one more record was sealed, which must always be possible.
    private func chain(
        _ device: TestDevice, month: Month = TestDevice.month, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> [String] {
        let count = try device.store.sealedCount()
        try device.seal("last", month: month)
        let chain = try SealedChain(device, authority, next)
        #expect(chain.faults.isEmpty, sourceLocation: sourceLocation)
        #expect(chain.sequences.last == count + 1, sourceLocation: sourceLocation)
        let unfinished = device.disk.state.found.keys.filter {
            $0.hasPrefix(TestDevice.path) && $0.hasSuffix(".partial")
        }
        #expect(unfinished.isEmpty, sourceLocation: sourceLocation)
        return chain.contents.dropLast()
    }

    @Test func `a record is sealed, or it is not there`() throws {
        let loss = PowerLoss(before: try enrolled("1", "2").state) { try $0.seal("3") }
        for remains in try loss.remains() {
            let contents = try chain(try TestDevice(on: remains.state))
            #expect(contents == ["1", "2", "3"] || contents == ["1", "2"] && !remains.isDone)
        }
    }

    @Test func `enrolling seals every record anew, however often it is interrupted`() throws {
        let device = try TestDevice()
        try device.seal("1", "2", "3")
        let loss = PowerLoss(before: device.state) { try $0.unlocked.enrol(authority.card, month: TestDevice.month) }
        for remains in try loss.remains() {
            let device = try TestDevice(on: remains.state)
            #expect(device.store.authority == authority.card || device.store.authority == nil && !remains.isDone)
            try device.unlocked.enrol(authority.card, month: TestDevice.month)
            #expect(try chain(device) == ["1", "2", "3"])
            #expect(try device.store.envelopes().allSatisfy { !$0.isOwn })
        }
    }

    @Test func `the chain goes on from a record that stayed at a receipt and is sealed anew since`() throws {
        let december = TestDevice.month(12, 2027)
        let device = try enrolled("1")
        try device.seal("2", month: december)
        let digests = try device.store.envelopes().map(\.digest)
        #expect(try device.release([digests[0]], by: authority, month: december) == 1)
        let loss = PowerLoss(before: device.state) { try $0.unlocked.enrol(next.card, month: december) }
        for remains in try loss.remains() {
            let device = try TestDevice(on: remains.state)
            try device.unlocked.enrol(next.card, month: december)
            let contents = try chain(device, month: december)
            #expect(contents == ["2"])
        }
    }

    @Test func `a device signs with its old key or its new one, and seals on`() throws {
        let before = try enrolled("1")
        let old = before.unlocked.secrets.signing.verifyingKey
        let loss = PowerLoss(before: before.state) {
            let card = try $0.unlocked.rotate(machine: TestDevice.machine, month: TestDevice.month(12))
            #expect(card.replaces(old))
        }
        for remains in try loss.remains() {
            let device = try TestDevice(on: remains.state)
            let isNew = device.unlocked.secrets.signing.verifyingKey != old
            #expect(device.store.keyMade == (isNew ? "2026-12" : "2026-11"))
            #expect(isNew || !remains.isDone)
            #expect(try chain(device) == ["1"])
        }
    }

    @Test func `a store opens with its old passphrase or its new one, and never with both`() throws {
        let (old, new) = ("a passphrase of this test", "the other passphrase")
        let loss = PowerLoss(before: try enrolled("1").state) {
            try $0.unlocked.change(
                to: TestDevice.passphrase(new), stretching: Stretching(cost: Stretching.testCost),
                month: TestDevice.month)
        }
        var opened: Set<String> = []
        for remains in try loss.remains() {
            let store = try DeviceStore(
                path: TestDevice.path, files: FaultyDisk(remains.state, keepsHistory: false))
            let accepted = [old, new].filter { store.accepts(TestDevice.passphrase($0)) }
            let passphrase = try #require(accepted.first)
            #expect(accepted.count == 1 && (passphrase == new || !remains.isDone))
            opened.insert(passphrase)
            #expect(try chain(try TestDevice(on: remains.state, passphrase: passphrase)) == ["1"])
        }
        #expect(opened == [old, new])
    }

    @Test func `a bundle is whole or not there, and the records stay`() throws {
        let device = try enrolled("1", "2")
        let path = "/stick/bundle"
        try device.disk.makeStick("/stick")
        let loss = PowerLoss(before: device.state) {
            _ = try $0.store.handOver(to: PrivateFile(path: path, files: $0.disk), month: TestDevice.month)
        }
        for remains in try loss.remains() {
            let device = try TestDevice(on: remains.state)
            let states = Set(try device.store.envelopes().map(\.state))
            if case .file(let bytes, _)? = remains.found[path] {
                #expect(try HandOverBundle(bytes: bytes).envelopes.count == 2)
            } else {
                #expect(!remains.isDone && states == [.sealed])
            }
            #expect(states == [.handedOver] || states == [.sealed] && !remains.isDone)
            #expect(try chain(device) == ["1", "2"])
        }
    }

    @Test func `only what a receipt names can be gone, and numbers go on`() throws {
        let device = try enrolled("1", "2", "3")
        let digests = try device.store.envelopes().map(\.digest)
        let loss = PowerLoss(before: device.state) { _ = try $0.release([digests[0], digests[2]], by: authority) }
        for remains in try loss.remains() {
            let device = try TestDevice(on: remains.state)
            let head = try device.store.chainHead()
            #expect(head.sequence == 3 && head.digest == digests[2])
            let contents = try chain(device)
            #expect(contents.contains("2") && (contents == ["2"] || !remains.isDone))
        }
    }

    @Test func `a store is made, or can be made`() throws {
        let disk = FaultyDisk()
        _ = try TestDevice.make(on: disk)
        for state in disk.history {
            for found in Set(state.foundAfterLoss) {
                let remains = DiskState(holding: found)
                if DeviceStore.exists(at: TestDevice.path, files: FaultyDisk(remains)) {
                    #expect(try chain(try TestDevice(on: remains)).isEmpty)
                } else {
                    _ = try TestDevice.make(on: FaultyDisk(remains, keepsHistory: false))
                }
            }
        }
    }
}

extension FaultyDisk {
    /// A folder beside the store, as of a memory stick.
    fileprivate func makeStick(_ path: String) throws(FileFault) {
        _ = try makeFolder(path)
        try syncFolder("/")
    }
}
