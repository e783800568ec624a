import Foundation
import GRDB
import Sealing

extension OpenRegistry {
    /// Takes a bundle: everything of it that is new comes into the ledger, in one transaction that is on the disk before
    /// the receipt is made. Receiving twice is harmless.
    ///
    /// - Parameters:
    ///   - judge: knows the editions that are here.
    ///   - month: the month that it is.
    ///   - count: how many records the device had sealed by then, as somebody noted it.
    public func receive(
        _ bundle: HandOverBundle, judge: RecordJudge, month: String, count: UInt64? = nil
    ) throws(RegistryError) -> Reception {
        let result = try database.write { database in
            var receiving = Receiving(database, self, judge, month: month)
            for envelope in bundle.envelopes { try receiving.take(envelope) }
            let gaps = try receiving.devices.sorted().flatMap { try Self.gaps(of: $0, database, count: count) }
            return (receiving, receiving.irregularities + gaps)
        }
        guard let signing else { throw .damaged(registry.folder.path(of: KeyFile.name)) }
        let (receiving, irregularities) = result
        return Reception(
            receipt: Receipt(for: receiving.received, by: signing), newCount: receiving.newCount,
            repeatedCount: receiving.repeatedCount, erasedCount: receiving.erasedCount, irregularities: irregularities)
    }

    /// Numbers of a device that never came, though a higher one did.
    static func gaps(of device: DeviceID, _ database: Database, count: UInt64? = nil) throws -> [Irregularity] {
        let here = try Int64.fetchAll(
            database, sql: "SELECT DISTINCT sequence FROM ledger WHERE device = ? ORDER BY sequence",
            arguments: [Data(device.bytes)])
        var irregularities: [Irregularity] = []
        var expected: Int64 = 1
        for sequence in here {
            if expected < sequence {
                // A run of numbers is one gap, however long somebody made it.
                let last = sequence - 1
                irregularities.append(
                    Irregularity(
                        .gap, device: device, sequence: UInt64(expected), detail: last > expected ? String(last) : ""))
            }
            expected = sequence + 1
        }
        let last = UInt64(max(0, expected - 1))
        if let count, count > last {
            irregularities.append(
                Irregularity(.fewerThanCounted, device: device, sequence: last, detail: String(count)))
        }
        return irregularities
    }

    /// Erases the record that a withdrawal code is about, now or when it comes.
    ///
    /// - Returns: whether it was here.
    public func withdraw(_ digest: String, judge: RecordJudge, month: String) throws(RegistryError) -> Bool {
        try database.write { database in
            var receiving = Receiving(database, self, judge, month: month)
            try receiving.withdraw(digest)
            return receiving.erasedCount > 0
        }
    }
}
