import Foundation
import GRDB
import Records
import Sealing

/// Takes the envelopes of one bundle into the ledger, within one transaction.
struct Receiving {
    let database: Database
    let open: OpenRegistry
    let judge: RecordJudge
    /// The month in which it is received.
    let month: String

    private(set) var irregularities: [Irregularity] = []
    /// What of the bundle is in the ledger.
    private(set) var received: Set<Digest32> = []
    private(set) var devices: Set<DeviceID> = []
    private(set) var newCount = 0
    private(set) var repeatedCount = 0
    private(set) var erasedCount = 0

    init(_ database: Database, _ open: OpenRegistry, _ judge: RecordJudge, month: String) {
        self.database = database
        self.open = open
        self.judge = judge
        self.month = month
    }

    mutating func take(_ envelope: Envelope) throws {
        let digest = envelope.digest
        let known = try Row.fetchOne(
            database, sql: "SELECT device FROM ledger WHERE digest = ?", arguments: [Data(digest.bytes)])
        if let known {
            let device: Data = known["device"]
            if let device = DeviceID(bytes: Array(device)) { devices.insert(device) }
            repeatedCount += 1
            received.insert(digest)
            return
        }
        let opened: OpenedEnvelope
        do throws(EnvelopeError) {
            opened = try envelope.opened(with: open.secrets.openings)
        } catch {
            let kind: Irregularity.Kind = error == .otherRecipient ? .otherRegistry : .unreadable
            return try putAside(envelope, Irregularity(kind, detail: error.rawValue))
        }
        try take(opened, of: envelope)
    }

    private mutating func take(_ opened: OpenedEnvelope, of envelope: Envelope) throws {
        let (device, sequence) = (opened.enclosure.device, opened.enclosure.sequence)
        func finding(_ kind: Irregularity.Kind, _ detail: String = "") -> Irregularity {
            Irregularity(kind, device: device, sequence: sequence, detail: detail)
        }
        let row = try Row.fetchOne(
            database, sql: "SELECT revokedFrom FROM device WHERE id = ?", arguments: [Data(device.bytes)])
        guard let row else { return try putAside(envelope, finding(.unknownDevice)) }
        let isItsKey = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM deviceKey WHERE signing = ? AND device = ?)",
            arguments: [Data(opened.signer.bytes), Data(device.bytes)])
        guard isItsKey == true else { return try putAside(envelope, finding(.unknownKey)) }
        devices.insert(device)
        var doubts = try chainDoubts(opened.enclosure, envelope.digest)
        if let revokedFrom = row["revokedFrom"] as String?, month >= revokedFrom {
            doubts.append(finding(.revokedDevice, revokedFrom))
        }
        let state = try take(opened.enclosure.content, of: envelope, &doubts, finding)
        try enter(opened.enclosure, envelope.digest, state)
        for doubt in doubts { try putAside(envelope, doubt) }
    }

    /// Another envelope of the same number, or neighbours that do not fit.
    private func chainDoubts(_ enclosure: Enclosure, _ digest: Digest32) throws -> [Irregularity] {
        func neighbours(_ offset: Int64) throws -> [Row] {
            try Row.fetchAll(
                database, sql: "SELECT digest, previous FROM ledger WHERE device = ? AND sequence = ?",
                arguments: [Data(enclosure.device.bytes), Int64(enclosure.sequence) + offset])
        }
        var doubts: [Irregularity] = []
        func doubt(_ kind: Irregularity.Kind, _ sequence: UInt64) {
            doubts.append(Irregularity(kind, device: enclosure.device, sequence: sequence))
        }
        if try !neighbours(0).isEmpty { doubt(.fork, enclosure.sequence) }
        let before = try neighbours(-1).map { $0["digest"] as Data }
        if !before.isEmpty, !before.contains(Data(enclosure.previous.bytes)) {
            doubt(.brokenChain, enclosure.sequence)
        }
        let after = try neighbours(1).map { $0["previous"] as Data }
        if !after.isEmpty, !after.contains(Data(digest.bytes)) { doubt(.brokenChain, enclosure.sequence + 1) }
        return doubts
    }

    /// Takes a record or a withdrawal.
    private mutating func take(
        _ content: [UInt8], of envelope: Envelope, _ doubts: inout [Irregularity],
        _ finding: (Irregularity.Kind, String) -> Irregularity
    ) throws -> LedgerState {
        if let withdrawal = Withdrawal(bytes: content) {
            try withdraw(withdrawal.digest)
            return .withdrawal
        }
        switch judge.verdict(on: content) {
        case .derived(let record):
            return try keep(record, content, envelope, &doubts, finding)
        case .notDerived(let record, let keys):
            doubts.append(finding(.notDerived, keys.joined(separator: ", ")))
            return try keep(record, content, envelope, &doubts, finding)
        case .unknownEdition(let edition):
            doubts.append(finding(.unknownEdition, edition))
            return .quarantined
        case .unreadable(let place):
            doubts.append(finding(.unreadableRecord, place))
            return .quarantined
        }
    }

    private mutating func keep(
        _ record: RecordJudge.Record, _ content: [UInt8], _ envelope: Envelope, _ doubts: inout [Irregularity],
        _ finding: (Irregularity.Kind, String) -> Irregularity
    ) throws -> LedgerState {
        let cases = open.cases
        let withdrawal = Data(cases.tag(ofWithdrawal: record.withdrawalDigest))
        let isWithdrawn = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM withdrawal WHERE tag = ?)", arguments: [withdrawal])
        if isWithdrawn == true {
            // It was withdrawn before it came.
            doubts = []
            erasedCount += 1
            return .erased
        }
        if let until = open.lastMonth(of: envelope.header.recipient), record.month > until {
            doubts.append(finding(.endedKey, until))
        }
        let tag = Data(cases.tag(ofCode: record.code))
        let isHere = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM caseRow WHERE tag = ?)", arguments: [tag])
        if isHere == true {
            doubts.append(finding(.sameCode, ""))
            return .quarantined
        }
        try database.execute(
            sql: "INSERT INTO caseRow (tag, withdrawal, body) VALUES (?, ?, ?)",
            arguments: [tag, withdrawal, Data(cases.body(content, from: envelope.digest))])
        return doubts.isEmpty ? .kept : .doubtful
    }

    private mutating func enter(_ enclosure: Enclosure, _ digest: Digest32, _ state: LedgerState) throws {
        try database.execute(
            sql: """
                INSERT INTO ledger (digest, device, sequence, previous, received, state) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Data(digest.bytes), Data(enclosure.device.bytes), Int64(enclosure.sequence),
                Data(enclosure.previous.bytes), month, state.rawValue,
            ])
        if state == .erased { try bury(digest) }
        // It may have come before its device was added.
        try database.execute(sql: "DELETE FROM quarantine WHERE digest = ?", arguments: [Data(digest.bytes)])
        newCount += 1
        received.insert(digest)
    }

    /// Erases the record that a withdrawal is about, now or when it comes.
    mutating func withdraw(_ digest: String) throws {
        let tag = Data(open.cases.tag(ofWithdrawal: digest))
        try database.execute(
            sql: "INSERT OR IGNORE INTO withdrawal (tag, month) VALUES (?, ?)", arguments: [tag, month])
        let bodies = try Data.fetchAll(database, sql: "SELECT body FROM caseRow WHERE withdrawal = ?", arguments: [tag])
        try database.execute(sql: "DELETE FROM caseRow WHERE withdrawal = ?", arguments: [tag])
        for body in bodies {
            erasedCount += 1
            guard let envelope = open.cases.opened(Array(body))?.envelope else { continue }
            try database.execute(
                sql: "UPDATE ledger SET state = ? WHERE digest = ?",
                arguments: [LedgerState.erased.rawValue, Data(envelope.bytes)])
            // What was doubtful about it is erased with it.
            try database.execute(sql: "DELETE FROM quarantine WHERE digest = ?", arguments: [Data(envelope.bytes)])
            try bury(envelope)
        }
    }

    private func bury(_ digest: Digest32) throws {
        try database.execute(
            sql: "INSERT OR IGNORE INTO tombstone (digest, month) VALUES (?, ?)",
            arguments: [Data(digest.bytes), month])
    }

    /// Keeps the sealed bytes with the reason, so that nothing is lost that somebody may have to look at.
    private mutating func putAside(_ envelope: Envelope, _ finding: Irregularity) throws {
        irregularities.append(finding)
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO quarantine (digest, envelope, device, sequence, reason, detail, month)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Data(envelope.digest.bytes), Data(envelope.bytes), finding.device.map { Data($0.bytes) },
                finding.sequence.map { Int64(bitPattern: $0) }, finding.kind.rawValue, finding.detail, month,
            ])
    }
}
