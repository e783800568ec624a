import Device
import Files
import Foundation
import Sealing
import TestSupport
import Testing

/// A device's store for tests: its passphrase costs nothing to try, which every screen says.
struct TestStore {
    static let passphrase = "a passphrase of this test"

    /// What a store holds, and whether all of it is for its owner alone.
    struct Holding: Equatable {
        var drafts = 0
        var sealed = 0
        /// What belongs to no store, or is open to others.
        var strangers: [String] = []
    }

    let path: String

    /// Makes it, unless it is there.
    init(in home: TemporaryFolder) throws {
        path = home.file("store")
        guard !DeviceStore.exists(at: path) else { return }
        _ = try DeviceStore.make(
            at: path, passphrase: Passphrase(bytes: Array(Self.passphrase.utf8)),
            stretching: Stretching(cost: Stretching.testCost), machine: nil,
            month: Month(name: "2026-11", start: 1_793_491_200))
    }

    /// The records that were sealed, in order, opened by the device's own key.
    func records() throws -> [JSONDocument] {
        let store = try DeviceStore(path: path)
        let unlocked = try store.unlock(Passphrase(bytes: Array(Self.passphrase.utf8)))
        return try store.envelopes().map { envelope in
            let content = try #require(try unlocked.openOwn(envelope.sequence))
            return try JSONDocument(String(decoding: content, as: UTF8.self))
        }
    }

    /// The only record, as a file that `saring explain` reads.
    func recordFile(in home: TemporaryFolder) throws -> String {
        let store = try DeviceStore(path: path)
        let unlocked = try store.unlock(Passphrase(bytes: Array(Self.passphrase.utf8)))
        return try home.write(try #require(try unlocked.openOwn(1)), to: "record.json")
    }
}

extension TemporaryFolder {
    /// What the test store in it holds, and what else there is.
    func holding() throws -> TestStore.Holding {
        let parts = ["store", "store/drafts", "store/sealed", "store/store.json", "store/lock"]
        return try listing().reduce(into: TestStore.Holding()) { holding, entry in
            let isPrivate = entry.mode == (entry.isFolder ? 0o700 : 0o600)
            if isPrivate, entry.path.hasPrefix("store/drafts/"), entry.path.hasSuffix(".draft") {
                holding.drafts += 1
            } else if isPrivate, entry.path.hasPrefix("store/sealed/"), entry.path.hasSuffix(".sealed") {
                holding.sealed += 1
            } else if !isPrivate || !parts.contains(entry.path) {
                holding.strangers.append("\(entry)")
            }
        }
    }
}
