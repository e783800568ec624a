import Device
import Files
import Foundation
import InstrumentFiles
import Instruments
import Interview
import Records
import Registry
import Screening
import Sealing
import TestSupport

/// An authority's office, and officers who hand over to it, on the disk of this machine.
final class Office {
    static var passphrase: Passphrase { Passphrase(bytes: Array("the office's passphrase".utf8)) }
    static let month = Month(name: "2026-11", start: 1_793_491_200)
    private static let data: IndicatorData = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        do {
            return try InstrumentLibrary(dataFolder: root.path).readData()
        } catch {
            fatalError("the working edition cannot be read: \(error)")
        }
    }()
    static let screener: Screener = {
        guard let instrument = data.instruments.first(where: { $0.id == "asean-commit-working" }),
            let screener = try? Screener(instrument, crossChecks: data.crossChecks)
        else { fatalError("there is no working edition") }
        return screener
    }()
    static let judge = RecordJudge([screener])

    let folder: String
    private(set) var registry: OpenRegistry

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "saring-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        registry = try Registry.make(
            at: "\(folder)/registry", name: "Office", made: "2026-01", until: "2027-12", passphrase: Self.passphrase,
            stretching: Stretching(cost: Stretching.testCost)
        ).unlock(Self.passphrase)
    }

    /// Another office with the same keys, empty but for the devices that it knows.
    static func knowing(_ devices: [UnlockedStore], keysOf office: Office) throws -> Office {
        let other = try Office(keysFrom: "\(office.folder)/registry/keys.json")
        for device in devices { try other.registry.add(device.card(), month: month.name) }
        return other
    }

    private init(keysFrom file: String) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "saring-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder + "/registry", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try FileManager.default.copyItem(atPath: file, toPath: folder + "/registry/keys.json")
        registry = try Registry(path: folder + "/registry").unlock(Self.passphrase)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A device that is enrolled here, and known here unless said otherwise.
    func device(_ name: String, isAdded: Bool = true) throws -> UnlockedStore {
        let store = try DeviceStore.make(
            at: "\(folder)/\(name)", passphrase: Self.passphrase, stretching: Stretching(cost: Stretching.testCost),
            machine: nil, month: Self.month
        ).unlock(Self.passphrase)
        if let card = registry.registry.cards.last { try store.enrol(card, month: Self.month) }
        if isAdded { try registry.add(store.card(), month: Self.month.name) }
        return store
    }

    /// The envelopes that a device has sealed and still has.
    func envelopes(of store: UnlockedStore) throws -> [Envelope] {
        let bundle = "\(folder)/\(UUID().uuidString)"
        _ = try store.store.handOver(to: PrivateFile(path: bundle), month: Self.month)
        return try HandOverBundle(bytes: Array(Data(contentsOf: URL(filePath: bundle)))).envelopes
    }

    func receive(_ envelopes: [Envelope], month: String = "2026-11", count: UInt64? = nil) throws -> Reception {
        try registry.receive(HandOverBundle(envelopes), judge: Self.judge, month: month, count: count)
    }

    func verify() throws -> [Irregularity] { try registry.verify(judge: Self.judge) }

    var records: [String] {
        get throws {
            var records: [String] = []
            try registry.forEachRecord { records.append(String(decoding: $0, as: UTF8.self)) }
            return records
        }
    }

    /// The content of a record of a short interview, and the code that withdraws it.
    static func record(seed: UInt64, choosing choice: Choice.ID = "made-to") throws -> (
        content: [UInt8], withdrawal: RecordCode
    ) {
        var random = SplitMix64(seed: seed)
        var interview = Interview(screener: screener, context: "worksite", id: "1", keepsRecord: true)
        for _ in 0..<60 {
            switch interview.page {
            case .question(let question, _):
                if question.id == "work-free" {
                    try interview.apply(.responded(.answer(.choices([choice]))), minute: 1)
                    try interview.apply(.stopped, minute: 1)
                } else if case .list(let list) = question.kind {
                    let entries = screener.instrument.list(list)?.entries ?? []
                    try interview.apply(.responded(.code(entries.first?.code ?? "")), minute: 1)
                } else {
                    let harmless =
                        question.choices.first { $0.id == Choice.none } ?? question.choices.first { $0.ends == nil }
                    try interview.apply(.responded(.answer(.choices([harmless?.id ?? ""]))), minute: 1)
                }
            case .ending, .finished, .record: break
            default: try interview.apply(.read, minute: 1)
            }
        }
        let withdrawal = RecordCode(using: &random)
        let record = ScreeningRecord(
            interview, code: RecordCode(using: &random), withdrawalDigest: withdrawal.digest, program: "0.0.0",
            month: month.name, country: "THA", minutes: 3,
            deidentifier: Deidentifier(
                rules: data.deidentification, lists: screener.instrument.lists, overlay: nil))
        return (RecordWriter(screener.instrument).bytes(record), withdrawal)
    }
}
