import Foundation
import GRDB
import Records
import Screening
import Sealing
import StrictJSON

extension OpenRegistry {
    /// How many records are here.
    public func recordCount() throws(RegistryError) -> Int {
        try database.read { database in try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM caseRow") ?? 0 }
    }

    /// Everything that was made under an edition, as it is given to others: without device or number.
    public func holdings(under screener: Screener) throws(RegistryError) -> Holdings {
        let judge = RecordJudge([screener])
        return try database.read { database in
            var holdings = Holdings()
            // In the order of their tags, which is nobody's order.
            let rows = try Row.fetchCursor(database, sql: "SELECT body FROM caseRow ORDER BY tag")
            while let row = try rows.next() {
                guard let (content, envelope) = cases.opened(Array(row["body"] as Data)) else {
                    holdings.unreadableCount += 1
                    continue
                }
                let state = try String.fetchOne(
                    database, sql: "SELECT state FROM ledger WHERE digest = ?", arguments: [Data(envelope.bytes)])
                holdings.add(judge.verdict(on: content), isKept: state == LedgerState.kept.rawValue)
            }
            let buried = try Row.fetchAll(database, sql: "SELECT digest, month FROM tombstone ORDER BY month, digest")
            holdings.tombstones = buried.compactMap { row in
                let digest: Data = row["digest"]
                return Digest32(bytes: Array(digest)).map { Holdings.Tombstone(envelope: $0, month: row["month"]) }
            }
            return holdings
        }
    }
}

extension Holdings {
    fileprivate mutating func add(_ verdict: RecordJudge.Verdict, isKept: Bool) {
        switch verdict {
        case .derived(let record) where isKept: records.append(record.contents)
        case .derived(let record), .notDerived(let record, _): doubtful.append(record.contents)
        case .unknownEdition(let edition): otherEditions[edition, default: 0] += 1
        case .unreadable: unreadableCount += 1
        }
    }
}
