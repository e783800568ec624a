import Device
import Files
import Foundation
import Sealing
import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// What an officer's device sealed goes to the authority, and the receipt comes back.
    @Suite struct Authorities {
        /// Enrols the test store with the authority and has its device added, both at the terminal.
        private func enrol(_ store: TestStore, with authority: Authority) throws {
            let home = authority.home
            let card = try AuthorityCard(bytes: Array(home.text(of: "authority.card").utf8))
            let officer = try Officer(
                ["device", "enrol", home.file("authority.card"), "--reply", home.file("device.card")], store: store,
                home: home)
            #expect(officer.screen.words.contains(card.fingerprint.words.dropLast().joined(separator: " ")))
            let farewell = try officer.leave(card.fingerprint.words.last ?? "")
            #expect(farewell.status == .exited(0))

            let device = try DeviceCard(bytes: Array(home.text(of: "device.card").utf8))
            let session = try authority.sit(["devices", "add", home.file("device.card")])
            try authority.unlock(session)
            try session.expect(device.fingerprint.words.dropLast().joined(separator: " ") + " …")
            try session.expect("> ")
            try session.type("something\r")
            try session.expect("That is not the last word")
            try session.expect("> ")
            try session.type((device.fingerprint.words.last ?? "") + "\r")
            try session.expect("Device \(device.device.spoken) was added.")
            #expect(try session.exitStatus() == .exited(0))
        }

        /// An interview that was kept; the withdrawal code, if the person asked for one.
        private func interview(in home: TemporaryFolder, withdrawable: Bool = false) throws -> String? {
            let officer = try Officer.inTest(home: home)
            try officer.walk(to: 20)
            try officer.enter("q")
            try officer.enter("2")
            try officer.walk(toWords: "This would be kept", [921: withdrawable ? "1" : "2"])
            let code = try officer.wholePage().firstMatch(of: /have the record erased: ([0-9A-Z*~$=-]+)/)
            try officer.walk(toWords: "Enter ends.")
            #expect(try officer.leave().status == .exited(0))
            return code.map { String($0.1) }
        }

        private func saring(_ arguments: [String], _ home: TemporaryFolder) throws -> Program.Outcome {
            try Program.run(arguments + ["--store", home.file("store")], home: home)
        }

        @Test func `a record goes to the authority, its receipt releases it, and its code has it erased`() throws {
            let home = try TemporaryFolder()
            let authority = try Authority(in: home)
            let store = try TestStore(in: home)
            try enrol(store, with: authority)
            _ = try interview(in: home)
            let code = try #require(try interview(in: home, withdrawable: true))
            #expect(try saring(["records", "hand-over", home.file("bundle")], home).status == 0)

            let received = try authority.receive("bundle", ["--count", "2"])
            #expect(received.status == 0, "\(received.output)\(received.errors)")
            #expect(received.output.hasPrefix("New in the ledger: 2. There already: 0."))
            let again = try authority.receive("bundle", receipt: "receipt-2")
            #expect(again.output.hasPrefix("New in the ledger: 0. There already: 2."))

            let released = try saring(["records", "release", home.file("receipt")], home)
            #expect(released.output == "2 records were released; 0 are still here.\n")
            let verified = try authority.run(["verify"])
            #expect(verified.status == 0)
            #expect(verified.output.hasPrefix("Records: 2. Devices: 1.\nEverything is in order."))

            let session = try authority.sit(["withdraw"])
            try authority.unlock(session)
            try session.expect("> ")
            try session.type("\(code)X\r")
            try session.expect("That is no code.")
            try session.expect("> ")
            try session.type("\(code)\r")
            try session.expect("The record was erased.")
            #expect(try session.exitStatus() == .exited(0))
            #expect(try authority.run(["verify"]).output.hasPrefix("Records: 1. Devices: 1.\n"))

            let export = try authority.run(["export", "--to", "htcds", home.file("cases.csv")])
            #expect(export.status == 0, "\(export.errors)")
            #expect(try home.text(of: "cases.csv").split(separator: "\r\n").count == 2)
            let report = try JSONDocument(home.text(of: "cases.csv.report.json"))
            #expect("\(report["rows"])" == "1")
            #expect(try home.text(of: "cases.csv.report.json").contains("\"erased\": ["))
        }

        @Test func `what is not in order is told by device and number, and ends 1`() throws {
            let home = try TemporaryFolder()
            let authority = try Authority(in: home)
            let store = try TestStore(in: home)
            try enrol(store, with: authority)
            _ = try interview(in: home)
            #expect(try saring(["records", "hand-over", home.file("bundle")], home).status == 0)
            let name = try DeviceStore(path: store.path).device.spoken

            let fewer = try authority.receive("bundle", ["--count", "3"])
            #expect(fewer.status == 1)
            #expect(fewer.output.contains("Device \(name), number 1: the last number that came; 3 were counted."))
            #expect(
                fewer.errorLines.last
                    == "saring-registry: not in order: 1. Each is told above, and nothing was dropped")
            #expect(FileManager.default.fileExists(atPath: home.file("receipt")))

            #expect(try authority.run(["devices", "revoke", name, "--from", "2026-01"]).status == 0)
            let listed = try authority.run(["devices", "list"])
            #expect(listed.output.contains("doubtful from 2026-01"))
            _ = try interview(in: home)
            #expect(try saring(["records", "hand-over", home.file("bundle-2")], home).status == 0)
            let revoked = try authority.receive("bundle-2")
            #expect(revoked.status == 1)
            #expect(revoked.output.contains("Device \(name), number 2: the device is doubtful from 2026-01 on."))
            let export = try authority.run(["export", "--to", "htcds", home.file("cases.csv")])
            #expect(export.output.contains("Doubtful, and without a row: 1."))
        }

        @Test func `a registry is made at the terminal, and its passphrase is asked twice`() throws {
            let home = try TemporaryFolder()
            let arguments = ["keys", "new", "--name", "Front desk", "--card", home.file("front.card")]
            let session = try Session.start(
                executable: Authority.path, arguments: arguments + ["--registry", home.file("new")],
                environment: Program.environment(home: home), columns: 80, rows: 24)
            for (typed, then) in [
                ("short", "That is too short."), ("long enough for this", "The same once more."),
                ("but not the same", "The two were not alike."), ("long enough for this", "The same once more."),
            ] {
                try session.expect("Passphrase> ")
                try session.type(typed + "\r")
                try session.expect(then)
            }
            try session.expect("Passphrase> ")
            try session.type("long enough for this\r")
            try session.expect("The registry of Front desk is in", timeout: .seconds(60))
            #expect(try session.exitStatus() == .exited(0))
            #expect(!session.output.contains("long enough"))
            let card = try AuthorityCard(bytes: Array(home.text(of: "front.card").utf8))
            #expect(card.name == "Front desk")
            for entry in try home.listing() where entry.path.hasPrefix("new") {
                #expect(entry.mode == (entry.isFolder ? 0o700 : 0o600), "\(entry)")
            }
        }

        @Test func `a rotated key is taken by a device that trusts the older one, without comparing`() throws {
            let home = try TemporaryFolder()
            let authority = try Authority(in: home)
            let store = try TestStore(in: home)
            try enrol(store, with: authority)
            let rotated = try authority.run(["keys", "rotate", "--card", home.file("new.card")])
            #expect(rotated.status == 0, "\(rotated.errors)")
            #expect(try authority.run(["keys", "list"]).output.split(separator: "\n").count == 2)
            let session = try Session.start(
                executable: Program.path,
                arguments: [
                    "device", "enrol", home.file("new.card"), "--reply", home.file("device.card"), "--store",
                    store.path,
                ], environment: Program.environment(home: home), columns: 80, rows: 24)
            try session.expect("> ")
            try session.type(TestStore.passphrase + "\r")
            try session.expect("Enrolled with Office.")
            #expect(try session.exitStatus() == .exited(0))
        }

        @Test func `no answer and no code stands readable in what the registry keeps`() throws {
            let home = try TemporaryFolder()
            let authority = try Authority(in: home)
            let store = try TestStore(in: home)
            _ = try interview(in: home)
            let record = try #require(try store.records().first)
            try enrol(store, with: authority)
            #expect(try saring(["records", "hand-over", home.file("bundle")], home).status == 0)
            #expect(try authority.receive("bundle").status == 0)
            let secrets = [record["code"].text, "worksite", "asean-commit-working", "nothing-established", "person"]
            for entry in try home.listing() where entry.path.hasPrefix("registry/") && !entry.isFolder {
                let bytes = try Data(contentsOf: URL(filePath: home.file(entry.path)))
                for secret in secrets.compactMap(\.self) {
                    #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) in \(entry.path)")
                }
            }
        }
    }
}
