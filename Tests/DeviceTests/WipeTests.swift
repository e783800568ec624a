import Drafts
import FaultyFiles
import Files
import Sealing
import Testing

@testable import Device

/// After a wipe nothing that was in the store opens, whatever interrupted it, or anything before it.
struct WipeTests {
    private let authority = Authority()

    private func device() throws -> TestDevice {
        let device = try TestDevice()
        try device.unlocked.enrol(authority.card, month: TestDevice.month)
        let digests = try device.seal("1", "2", "3")
        _ = try device.release([digests[0]], by: authority)
        for name in ["a.draft", "a.draft.damaged", ".b.draft.partial"] {
            _ = try device.store.draftFolder.write(Array("a draft".utf8), name: name, seconds: 0)
        }
        return device
    }

    /// What still has anything in it.
    private func files(_ found: [String: DiskState.Found]) -> [String] {
        found.compactMap { if case .file(let bytes, _) = $0.value, !bytes.isEmpty { $0.key } else { nil } }
    }

    @Test func `after a wipe there is no store, and no file has anything in it`() throws {
        let device = try device()
        try device.store.wipe()
        for found in device.disk.state.foundAfterLoss {
            #expect(files(found).isEmpty)
            #expect(throws: StoreError.absent) { try TestDevice(on: DiskState(holding: found)) }
        }
        #expect(device.disk.state.found.values.count { $0 != .folder } == 1, "only the lock is there")
    }

    @Test func `a wipe that was interrupted is finished by whoever opens or makes a store there`() throws {
        let before = try device().state
        let whole = Set(files(before.found).filter { !$0.hasSuffix(".partial") })
        for remains in try PowerLoss(before: before, action: { try $0.store.wipe() }).remains() {
            let disk = FaultyDisk(remains.state, keepsHistory: false)
            let store = try? DeviceStore(path: TestDevice.path, files: disk)
            if let store {
                #expect(!remains.isDone && store.accepts(TestDevice.passphrase()))
                #expect(whole.isSubset(of: files(disk.state.found)), "a store opens of which a part is gone")
                continue
            }
            let again = try TestDevice.make(on: FaultyDisk(remains.state, keepsHistory: false))
            #expect(try again.sealedCount() == 0 && again.envelopes().isEmpty)
            if remains.found["\(TestDevice.path)/store.json"] != nil { #expect(files(disk.state.found).isEmpty) }
        }
    }

    @Test func `what an interrupted change of the passphrase left behind does not survive a wipe`() throws {
        let loss = PowerLoss(before: try device().state) {
            try $0.unlocked.change(
                to: TestDevice.passphrase("the other passphrase"), stretching: Stretching(cost: Stretching.testCost),
                month: TestDevice.month)
        }
        for remains in try loss.remains() {
            let disk = FaultyDisk(remains.state, keepsHistory: false)
            try DeviceStore(path: TestDevice.path, files: disk).wipe()
            #expect(files(disk.state.found).isEmpty)
        }
    }

    @Test func `a draft that was begun and interrupted is gone once the store is opened again`() throws {
        let device = try device()
        let path = "\(TestDevice.path)/drafts/.b.draft.partial"
        #expect(device.disk.state.found[path] != nil)
        let again = try TestDevice(on: device.state)
        #expect(again.disk.state.found[path] == nil)
        #expect(again.disk.state.found["\(TestDevice.path)/drafts/a.draft"] != nil)
    }
}
