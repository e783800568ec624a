import Foundation
import GRDB
import Sealing

/// The devices that the authority knows. No name of an officer is kept.
extension OpenRegistry {
    /// A device as the registry knows it.
    public struct KnownDevice: Sendable, Hashable {
        public let device: DeviceID
        /// The month in which it was added.
        public let added: String
        /// From this month its records are doubtful.
        public let revokedFrom: String?
        /// How many of its envelopes are in the ledger, and the highest number.
        public let envelopeCount: Int
        public let lastSequence: UInt64
    }

    /// Adds a device, or the new key of one. A new key must be vouched for by a key that the device has.
    ///
    /// - Returns: whether the device is new.
    @discardableResult
    public func add(_ card: DeviceCard, month: String) throws(RegistryError) -> Bool {
        try database.write { database in
            let id = Data(card.device.bytes)
            let keys = try Data.fetchAll(
                database, sql: "SELECT signing FROM deviceKey WHERE device = ?", arguments: [id])
            if keys.contains(Data(card.signing.bytes)) { return false }
            if !keys.isEmpty {
                let older = keys.compactMap { VerifyingKey(bytes: Array($0)) }
                guard older.contains(where: card.replaces) else { throw RegistryError.unconfirmedCard }
            } else {
                try database.execute(sql: "INSERT INTO device (id, added) VALUES (?, ?)", arguments: [id, month])
            }
            try database.execute(
                sql: "INSERT INTO deviceKey (signing, device, made) VALUES (?, ?, ?)",
                arguments: [Data(card.signing.bytes), id, card.made])
            return keys.isEmpty
        }
    }

    /// Marks what a device sealed from a month on as doubtful; what it has handed over stays.
    public func revoke(_ device: DeviceID, from month: String) throws(RegistryError) {
        try database.write { database in
            try database.execute(
                sql: "UPDATE device SET revokedFrom = ? WHERE id = ?", arguments: [month, Data(device.bytes)])
            if database.changesCount == 0 { throw RegistryError.unknownDevice }
        }
    }

    public func devices() throws(RegistryError) -> [KnownDevice] {
        try database.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT device.id, device.added, device.revokedFrom, COUNT(ledger.digest) AS count,
                        COALESCE(MAX(ledger.sequence), 0) AS last
                    FROM device LEFT JOIN ledger ON ledger.device = device.id GROUP BY device.id ORDER BY device.id
                    """)
            return rows.compactMap { row in
                let id: Data = row["id"]
                let last: Int64 = row["last"]
                return DeviceID(bytes: Array(id)).map {
                    KnownDevice(
                        device: $0, added: row["added"], revokedFrom: row["revokedFrom"], envelopeCount: row["count"],
                        lastSequence: UInt64(last))
                }
            }
        }
    }
}
