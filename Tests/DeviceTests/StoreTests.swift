import FaultyFiles
import Files
import Foundation
import Glibc
import Sealing
import TestSupport
import Testing

@testable import Device

/// A store opens for its passphrase, on its machine, for one program, and only as it was written.
struct StoreTests {
    private func error(_ body: () throws -> Void) -> StoreError? {
        do {
            try body()
            return nil
        } catch {
            return error as? StoreError
        }
    }

    @Test func `a store that was made opens again with its passphrase, and is the same device`() throws {
        let made = try TestDevice()
        try made.seal("1")
        let again = try TestDevice(on: made.state)
        #expect(again.store.device == made.store.device && again.store.keyMade == "2026-11")
        #expect(again.unlocked.card() == made.unlocked.card())
        #expect(try again.unlocked.openOwn(1) == Array("1".utf8))
        #expect(again.store.isForTests && again.store.authority == nil)
        #expect(DeviceStore.exists(at: TestDevice.path, files: again.disk))
    }

    @Test func `where there is no store that is said, and one that is there is not made again`() throws {
        #expect(error { _ = try DeviceStore(path: TestDevice.path, files: FaultyDisk()) } == .absent)
        let made = try TestDevice()
        let before = made.disk.state.found
        #expect(error { _ = try TestDevice.make(on: made.disk) } == .exists)
        #expect(made.disk.state.found == before)
    }

    @Test(arguments: ["", "a passphrase of this tesT", "a passphrase of this test ", "another one altogether"])
    func `another passphrase opens nothing and changes nothing`(_ text: String) throws {
        let made = try TestDevice()
        let before = made.disk.state.found
        #expect(error { _ = try made.store.unlock(TestDevice.passphrase(text)) } == .wrongPassphrase)
        #expect(!made.store.accepts(TestDevice.passphrase(text)))
        #expect(made.store.accepts(TestDevice.passphrase()))
        #expect(made.disk.state.found == before)
    }

    @Test func `a second program is told that the first has it open, until that ends`() throws {
        let home = try TemporaryFolder()
        let path = "\(home.path)/store"
        var first: DeviceStore? = try DeviceStore.make(
            at: path, passphrase: TestDevice.passphrase(), stretching: Stretching(cost: Stretching.testCost),
            machine: nil, month: TestDevice.month)
        #expect(first != nil)
        #expect(error { _ = try DeviceStore(path: path) } == .inUse)
        first = nil
        first = try DeviceStore(path: path)
        #expect(error { _ = try DeviceStore(path: path) } == .inUse)
    }

    @Test func `a store that could not be opened opens once it is mended`() throws {
        let made = try TestDevice()
        let disk = FaultyDisk(made.state, keepsHistory: false)
        let folder = try PrivateFolder(path: TestDevice.path, files: disk)
        let whole = try folder.read("store.json", atMost: 1 << 20)
        try folder.replace([1, 2, 3], name: "store.json", seconds: 0)
        for _ in 0..<2 {
            #expect(
                error { _ = try DeviceStore(path: TestDevice.path, files: disk) }
                    == .damaged("\(TestDevice.path)/store.json"))
        }
        try folder.replace(whole, name: "store.json", seconds: 0)
        #expect(error { _ = try DeviceStore(path: TestDevice.path, files: disk) } == nil)
    }

    @Test(arguments: ["", "/sealed", "/drafts", "/store.json"])
    func `what others can open is refused and named`(_ part: String) throws {
        let home = try TemporaryFolder()
        let path = "\(home.path)/store"
        _ = try DeviceStore.make(
            at: path, passphrase: TestDevice.passphrase(), stretching: Stretching(cost: Stretching.testCost),
            machine: nil, month: TestDevice.month)
        let whole: mode_t = part.hasSuffix("json") ? 0o600 : 0o700
        for bits: mode_t in [0o001, 0o002, 0o004, 0o010, 0o020, 0o040] {
            #expect(chmod(path + part, whole | bits) == 0)
            #expect(error { _ = try DeviceStore(path: path) } == .openToOthers(path + part))
        }
        #expect(chmod(path + part, whole) == 0)
        #expect(error { _ = try DeviceStore(path: path) } == nil)
    }

    @Test func `a store that was copied to another machine is told apart`() throws {
        let store = try TestDevice().store
        #expect(store.isMade(on: TestDevice.machine))
        #expect(!store.isMade(on: Digest32(of: Array("another".utf8))))
        // A machine without a name cannot be told from others.
        #expect(store.isMade(on: nil))
    }

    @Test func `rotating on another machine makes the store that machine's`() throws {
        let device = try TestDevice()
        let other = Digest32(of: Array("another".utf8))
        _ = try device.unlocked.rotate(machine: other, month: TestDevice.month)
        #expect(try TestDevice(on: device.state).store.isMade(on: other))
        #expect(try !TestDevice(on: device.state).store.isMade(on: TestDevice.machine))
    }

    @Test func `no secret can be read in what was ever written`() throws {
        let device = try TestDevice()
        try device.unlocked.enrol(Authority().card, month: TestDevice.month)
        _ = try device.unlocked.rotate(machine: nil, month: TestDevice.month)
        try device.unlocked.change(
            to: TestDevice.passphrase("the other passphrase"), stretching: Stretching(cost: Stretching.testCost),
            month: TestDevice.month)
        try device.seal("a content that nobody reads")
        let written = String(decoding: device.disk.written, as: Unicode.ASCII.self)
        for text in ["a passphrase of this test", "the other passphrase", "a content that nobody reads"] {
            #expect(!written.contains(text))
        }
        let secrets = device.unlocked.secrets
        for secret in [secrets.vault.bytes, secrets.signing.bytes, secrets.own.bytes] {
            #expect(!written.contains(Hexadecimal.text(secret)))
            #expect(!written.contains(String(decoding: secret, as: Unicode.ASCII.self)))
        }
    }
}
