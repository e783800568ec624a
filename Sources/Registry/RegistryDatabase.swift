import Foundation
import GRDB

/// The registry's database. What a case says is in it encrypted only; SQLite never sees an answer.
struct RegistryDatabase: Sendable {
    static let name = "registry.sqlite"
    /// Says that the file is a registry: `SARG`.
    private static let applicationID: Int32 = 0x5341_5247

    let queue: DatabaseQueue

    init(path: String) throws(RegistryError) {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { database in
            // A receipt promises that nothing is lost when the power is: every commit is on the disk first.
            try database.execute(sql: "PRAGMA synchronous = EXTRA")
            // What is erased is written over, as far as the disk lets that happen.
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            // SQLite makes its file by the process's mask.
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            try Self.migrator.migrate(queue)
        } catch {
            throw Self.words(error, path)
        }
    }

    /// Reads in one view of the database.
    func read<Value>(_ body: (Database) throws -> Value) throws(RegistryError) -> Value {
        do { return try queue.read(body) } catch { throw Self.words(error, queue.path) }
    }

    /// Writes all of it or nothing.
    func write<Value>(_ body: (Database) throws -> Value) throws(RegistryError) -> Value {
        do { return try queue.write(body) } catch { throw Self.words(error, queue.path) }
    }

    private static func words(_ error: any Error, _ path: String) -> RegistryError {
        if let error = error as? RegistryError { return error }
        guard let error = error as? DatabaseError else { return .database("\(error)") }
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: return .damaged(path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .inUse
        default: return .database(error.message ?? error.resultCode.description)
        }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: schema)
        }
        return migrator
    }

    /// Device and number stand in the ledger, never beside a case: they would tell about the officer.
    private static let schema = """
        CREATE TABLE device (
            id BLOB PRIMARY KEY NOT NULL, added TEXT NOT NULL, revokedFrom TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE deviceKey (
            signing BLOB PRIMARY KEY NOT NULL, device BLOB NOT NULL REFERENCES device, made TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE ledger (
            digest BLOB PRIMARY KEY NOT NULL, device BLOB NOT NULL REFERENCES device, sequence INTEGER NOT NULL,
            previous BLOB NOT NULL, received TEXT NOT NULL, state TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX ledgerBySequence ON ledger (device, sequence);
        CREATE TABLE caseRow (
            tag BLOB PRIMARY KEY NOT NULL, withdrawal BLOB NOT NULL, body BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX caseByWithdrawal ON caseRow (withdrawal);
        CREATE TABLE tombstone (
            digest BLOB PRIMARY KEY NOT NULL REFERENCES ledger, month TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE withdrawal (
            tag BLOB PRIMARY KEY NOT NULL, month TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE quarantine (
            digest BLOB NOT NULL, reason TEXT NOT NULL, envelope BLOB NOT NULL, device BLOB, sequence INTEGER,
            detail TEXT NOT NULL, month TEXT NOT NULL, PRIMARY KEY (digest, reason)
        ) STRICT, WITHOUT ROWID;
        """
}
