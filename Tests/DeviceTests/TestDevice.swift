import FaultyFiles
import Files
import Sealing
import Testing

@testable import Device

/// A device's store on a disk in memory, whose passphrase costs nothing to try.
struct TestDevice {
    static let path = "/home/store"
    static let month = TestDevice.month(11)
    static let machine = Digest32(of: Array("this machine".utf8))

    let disk: FaultyDisk
    let unlocked: UnlockedStore

    var store: DeviceStore { unlocked.store }

    static func month(_ number: Int, _ year: Int = 2026) -> Month {
        // Only that each month has another beginning is of weight here.
        Month(name: "\(year)-\(number < 10 ? "0" : "")\(number)", start: (year * 12 + number - 23_640) * 2_629_746)
    }

    static func passphrase(_ text: String = "a passphrase of this test") -> Passphrase {
        Passphrase(bytes: Array(text.utf8))
    }

    static func make(on disk: FaultyDisk) throws(StoreError) -> DeviceStore {
        try DeviceStore.make(
            at: path, passphrase: passphrase(), stretching: Stretching(cost: Stretching.testCost), machine: machine,
            month: month, files: disk)
    }

    /// A new device.
    init(keepsHistory: Bool = false) throws {
        disk = FaultyDisk(keepsHistory: keepsHistory)
        unlocked = try Self.make(on: disk).unlock(Self.passphrase())
    }

    /// Opens a device's store on a disk that holds it.
    init(on state: DiskState, passphrase: String = "a passphrase of this test", keepsHistory: Bool = false) throws {
        disk = FaultyDisk(state, keepsHistory: keepsHistory)
        unlocked = try DeviceStore(path: Self.path, files: disk).unlock(Self.passphrase(passphrase))
    }

    /// What the disk holds once everything is on it.
    var state: DiskState { DiskState(holding: disk.state.found) }

    @discardableResult
    func seal(_ texts: String..., month: Month = TestDevice.month) throws -> [Digest32] {
        try texts.map { text in
            let sequence = try unlocked.seal(Array(text.utf8), month: month)
            return try #require(try store.envelopes().first { $0.sequence == sequence }).digest
        }
    }

    func release(_ digests: [Digest32], by authority: Authority, month: Month = TestDevice.month) throws -> Int {
        try store.release(try store.receipt(authority.receipt(for: digests)), month: month)
    }

    /// Changes the bytes of a sealed record.
    func change(_ sequence: UInt64, _ body: (inout [UInt8]) -> Void) throws {
        let name = StoredEnvelope.name(sequence)
        var bytes = try store.sealedBytes(name)
        body(&bytes)
        try store.sealedFolder.replace(bytes, name: name, seconds: 0)
    }
}
