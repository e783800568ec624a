import Foundation
import GRDB
import Sealing

extension OpenRegistry {
    /// What is wrong with what the registry holds: gaps, forks and broken chains in the ledger, and everything in
    /// quarantine that still is.
    public func verify(judge: RecordJudge) throws(RegistryError) -> [Irregularity] {
        try database.read { database in
            let devices = try Data.fetchAll(database, sql: "SELECT id FROM device ORDER BY id")
                .compactMap { DeviceID(bytes: Array($0)) }
            let chains = try devices.flatMap { try Self.gaps(of: $0, database) + Self.breaks(of: $0, database) }
            return try chains + quarantined(database) + cases(database, judge)
        }
    }

    private static func breaks(of device: DeviceID, _ database: Database) throws -> [Irregularity] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT sequence, digest, previous FROM ledger WHERE device = ? ORDER BY sequence",
            arguments: [Data(device.bytes)])
        let bySequence = Dictionary(grouping: rows) { $0["sequence"] as Int64 }
        return bySequence.keys.sorted().flatMap { sequence -> [Irregularity] in
            let here = bySequence[sequence] ?? []
            let before = (bySequence[sequence - 1] ?? []).map { $0["digest"] as Data }
            let fits = before.isEmpty || here.allSatisfy { before.contains($0["previous"] as Data) }
            return (here.count > 1 ? [Irregularity(.fork, device: device, sequence: UInt64(sequence))] : [])
                + (fits ? [] : [Irregularity(.brokenChain, device: device, sequence: UInt64(sequence))])
        }
    }

    private func quarantined(_ database: Database) throws -> [Irregularity] {
        // What the ledger itself shows is told from there.
        let told: Set<Irregularity.Kind> = [.fork, .brokenChain]
        let rows = try Row.fetchAll(
            database, sql: "SELECT device, sequence, reason, detail FROM quarantine ORDER BY device, sequence, digest")
        return rows.compactMap { row in
            guard let kind = Irregularity.Kind(rawValue: row["reason"]), !told.contains(kind) else { return nil }
            return Irregularity(
                kind, device: (row["device"] as Data?).flatMap { DeviceID(bytes: Array($0)) },
                sequence: (row["sequence"] as Int64?).map { UInt64(bitPattern: $0) }, detail: row["detail"])
        }
    }

    /// Every case opens, is in the ledger, and derives again; and every record that the ledger has is a case.
    private func cases(_ database: Database, _ judge: RecordJudge) throws -> [Irregularity] {
        var irregularities: [Irregularity] = []
        var found: Set<Data> = []
        let rows = try Row.fetchCursor(database, sql: "SELECT body FROM caseRow")
        while let row = try rows.next() {
            guard let (content, envelope) = cases.opened(Array(row["body"] as Data)) else {
                irregularities.append(Irregularity(.unreadableRecord, detail: "case"))
                continue
            }
            found.insert(Data(envelope.bytes))
            if case .unreadable(let place) = judge.verdict(on: content) {
                irregularities.append(Irregularity(.unreadableRecord, detail: place))
            }
        }
        let kept = try Row.fetchAll(
            database, sql: "SELECT device, sequence, digest FROM ledger WHERE state IN ('kept', 'doubtful')")
        for row in kept where !found.contains(row["digest"] as Data) {
            let device: Data = row["device"]
            irregularities.append(
                Irregularity(
                    .unreadableRecord, device: DeviceID(bytes: Array(device)),
                    sequence: UInt64(row["sequence"] as Int64), detail: "lost"))
        }
        return irregularities
    }

    /// The records themselves, one after another, without device or number.
    public func forEachRecord(_ body: (_ content: [UInt8]) throws -> Void) throws(RegistryError) {
        try database.read { database in
            // In the order of their tags, which is nobody's order.
            let rows = try Row.fetchCursor(database, sql: "SELECT body FROM caseRow ORDER BY tag")
            while let row = try rows.next() {
                if let (content, _) = cases.opened(Array(row["body"] as Data)) { try body(content) }
            }
        }
    }
}
