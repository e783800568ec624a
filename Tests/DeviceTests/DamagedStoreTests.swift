import FaultyFiles
import Files
import Sealing
import Testing

@testable import Device

/// What was changed in a store is named, and nothing is taken for what it is not.
struct DamagedStoreTests {
    private static let file = "\(TestDevice.path)/store.json"

    /// What opening the store with its passphrase says.
    private func refusal(_ state: DiskState) -> StoreError? {
        do {
            _ = try TestDevice(on: state)
            return nil
        } catch {
            return error as? StoreError
        }
    }

    @Test(arguments: 0..<4)
    func `whatever is changed in the store's file, no other device, key or authority comes out of it`(
        _ first: Int
    ) throws {
        let device = try TestDevice()
        try device.unlocked.enrol(Authority().card, month: TestDevice.month)
        let whole = try device.store.folder.read("store.json", atMost: 1 << 20)
        // With every byte it takes a minute; each value of the file has many of these.
        for index in stride(from: first, to: whole.count, by: 16) {
            var bytes = whole
            // Digits stay digits, so that more than the reading of the file is tried.
            bytes[index] = bytes[index] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
            try device.store.folder.replace(bytes, name: "store.json", seconds: 0)
            let refusal = refusal(device.state)
            #expect(refusal == .damaged(Self.file) || refusal == .wrongPassphrase, "byte \(index)")
        }
    }

    @Test func `a store's file that was cut off is named`() throws {
        let device = try TestDevice()
        let whole = try device.store.folder.read("store.json", atMost: 1 << 20)
        for count in stride(from: 0, to: whole.count - 1, by: 37) {
            try device.store.folder.replace(Array(whole.prefix(count)), name: "store.json", seconds: 0)
            #expect(refusal(device.state) == .damaged(Self.file), "\(count)")
        }
        try device.store.folder.replace(
            Array(repeating: 0x20, count: StoreFile.largestByteCount + 1), name: "store.json", seconds: 0)
        #expect(refusal(device.state) == .damaged(Self.file))
    }

    @Test func `whoever has the disk but not the passphrase cannot have records sealed to himself`() throws {
        let device = try TestDevice()
        try device.unlocked.enrol(Authority().card, month: TestDevice.month)
        let whole = try device.store.folder.read("store.json", atMost: 1 << 20)
        var file = try #require(StoreFile(bytes: whole))
        file.authorities = [Authority().card]
        for forged in [file, file.written(with: WrappingKey())] {
            try device.store.folder.replace(forged.bytes, name: "store.json", seconds: 0)
            #expect(refusal(device.state) == .damaged(Self.file))
        }
    }

    @Test func `the chain's file is named when it is damaged, and nothing is sealed past it`() throws {
        let authority = Authority()
        let device = try TestDevice()
        try device.unlocked.enrol(authority.card, month: TestDevice.month)
        let digests = try device.seal("1", "2")
        #expect(try device.release([digests[0]], by: authority) == 1)
        let whole = try device.store.folder.read("chain.json", atMost: 1 << 20)
        let path = "\(TestDevice.path)/chain.json"
        for bytes in [[], Array(whole.dropLast(3)), Array(repeating: 0, count: whole.count), [UInt8]("{}".utf8)] {
            try device.store.folder.replace(bytes, name: "chain.json", seconds: 0)
            #expect(throws: StoreError.damaged(path)) { try device.store.sealedCount() }
            #expect(throws: StoreError.damaged(path)) { try device.seal("3") }
        }
        let tooLarge = [UInt8](repeating: 0x20, count: ChainFile.largestByteCount + 1)
        try device.store.folder.replace(tooLarge, name: "chain.json", seconds: 0)
        #expect(throws: StoreError.damaged(path)) { try device.store.sealedCount() }
        try device.store.folder.replace(whole, name: "chain.json", seconds: 0)
        try device.seal("3")
        #expect(try device.store.sealedCount() == 3)
    }

    @Test func `a damaged record is listed, named at hand-over, and keeps no other from the authority`() throws {
        let device = try TestDevice()
        try device.unlocked.enrol(Authority().card, month: TestDevice.month)
        try device.seal("1", "2", "3")
        try device.change(2) { $0.removeLast() }
        #expect(try device.store.envelopes().map(\.state) == [.sealed, .damaged, .sealed])
        let target = PrivateFile(path: "/home/bundle", files: device.disk)
        let handedOver = try device.store.handOver(to: target, month: TestDevice.month)
        #expect(handedOver == (2, [2]))
        let bundle = try HandOverBundle(bytes: device.disk.read(target.path, atMost: 1 << 20))
        let whole = try device.store.envelopes().filter { $0.state != .damaged }
        #expect(bundle.envelopes.map(\.digest) == whole.map(\.digest))
        try device.seal("4")
        #expect(try device.store.sealedCount() == 4)
    }

    @Test func `a file that somebody gave a high number takes no time and no memory`() throws {
        let device = try TestDevice()
        try device.seal("1")
        let bytes = try device.store.sealedBytes("0000000001.sealed")
        _ = try device.store.sealedFolder.write(bytes, name: "9007199254740992.sealed", seconds: 0)
        #expect(try device.store.missing() == Array(2...1001))
    }

    @Test func `the card of a new key is vouched for as long as it is the newest`() throws {
        let device = try TestDevice()
        let first = device.unlocked.card()
        let rotated = try device.unlocked.rotate(machine: nil, month: TestDevice.month)
        #expect(rotated.replaces(first.signing))
        // Whoever lost the file has it written again.
        #expect(device.unlocked.card() == rotated)
        let again = try device.unlocked.rotate(machine: nil, month: TestDevice.month)
        #expect(again.replaces(rotated.signing) && device.unlocked.card() == again)
    }

    @Test func `only the name that a record is stored under is a record's`() throws {
        let device = try TestDevice()
        try device.seal("1")
        let bytes = try device.store.sealedBytes("0000000001.sealed")
        for name in ["5.sealed", "+000000005.sealed", "0000000000.sealed", "-000000001.sealed", "x.sealed", "note"] {
            _ = try device.store.sealedFolder.write(bytes, name: name, seconds: 0)
        }
        #expect(try device.store.envelopes().map(\.sequence) == [1])
        try device.seal("2")
        #expect(try SealedChain(device).faults.isEmpty)
    }

    @Test func `where records are, but the file with their keys is gone, no new store is made among them`() throws {
        let device = try TestDevice()
        try device.seal("1")
        try device.store.folder.remove("store.json")
        let disk = FaultyDisk(device.state, keepsHistory: false)
        #expect(throws: StoreError.absent) { try DeviceStore(path: TestDevice.path, files: disk) }
        #expect(throws: StoreError.damaged(Self.file)) { try TestDevice.make(on: disk) }
        #expect(disk.state.found.keys.contains("\(TestDevice.path)/sealed/0000000001.sealed"))
    }
}
