import Device
import Files
import Foundation
import Records
import Sealing
import StrictJSON
import TerminalSession
import TestSupport
import Testing

/// What is typed at a prompt, put into a sheet or given as a flag is found again in nothing that the program leaves.
@Suite(.serialized) struct NothingTypedIsKeptTests {
    private static let passphrase = "a passphrase of this test"

    private func makeStore(_ home: TemporaryFolder) throws -> String {
        let path = home.file("store")
        _ = try DeviceStore.make(
            at: path, passphrase: Passphrase(bytes: Array(Self.passphrase.utf8)),
            stretching: Stretching(cost: Stretching.testCost), machine: nil,
            month: Month(name: "2026-11", start: 1_793_491_200))
        return path
    }

    private func open(_ store: String) throws -> UnlockedStore {
        try DeviceStore(path: store).unlock(Passphrase(bytes: Array(Self.passphrase.utf8)))
    }

    private let answers = [
        12: "2", 30: "cannot-get", 93: "no-injury", 910: "Feminine", 911: "30", 912: "KEN", 915: "C", 917: "THA",
        918: "sw",
    ]

    @Test(arguments: ["worksite", "vessel"])
    func `a name typed at every prompt of an interview is in no file, plain or opened`(_ place: String) throws {
        let home = try TemporaryFolder()
        let store = try makeStore(home)
        let officer = try CarelessOfficer(
            ["screen", "--context", place, "--country", "THA", "--store", store], home: home, secrets: Secret.all)
        try officer.blunder()
        try officer.enter(Self.passphrase)
        try officer.walk(to: "Enter keeps it.", answers)
        #expect(officer.typed > 40)
        // The draft, opened, holds what was answered, and nothing of what was typed besides.
        let copy = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: store, toPath: copy.file("store"))
        let drafts = try open(copy.file("store")).drafts.list()
        #expect(drafts.count == 1)
        #expect(Secret.found(in: String(reflecting: drafts)) == [])
        #expect(try home.secrets() == [])
        try officer.enter("")
        try officer.session.type("\r")
        #expect(try officer.session.exitStatus() == .exited(0))
        #expect(Secret.found(in: officer.scrollback) == [])
        #expect(try home.secrets() == [])
        let record = try #require(try open(store).openOwn(1))
        #expect(Secret.found(in: record) == [])
        _ = try WorkingEdition.reader.read(try JSONReader.read(record))
    }

    @Test func `a rare combination is told, and what the officer chooses is kept coarser`() throws {
        let home = try TemporaryFolder()
        let store = try makeStore(home)
        let officer = try CarelessOfficer(
            ["screen", "--context", "worksite", "--country", "THA", "--store", store], home: home,
            secrets: ["Somchai Jaidee"])
        try officer.enter(Self.passphrase)
        try officer.walk(to: "Enter keeps it.", answers)
        let words = officer.page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("RARE HERE."))
        #expect(words.contains("1 citizenship: Sub-Saharan Africa becomes left out"))
        try officer.enter("9")
        try officer.walk(to: "Enter keeps it.", answers)
        try officer.enter("1")
        try officer.walk(to: "Enter keeps it.", answers)
        #expect(!officer.page.contains("RARE HERE."))
        try officer.enter("")
        try officer.session.type("\r")
        #expect(try officer.session.exitStatus() == .exited(0))
        let record = try JSONReader.read(try #require(try open(store).openOwn(1)))
        #expect(record["person"]?["citizenship"]?.text == "withheld")
        #expect(record["deidentification"]?["coarsened"]?.value != .array([]))
    }

    @Test func `explain tells of a record that few people have its combination, and refuses one with a name in it`()
        throws
    {
        let home = try TemporaryFolder()
        let held = try HeldInterview(place: "worksite", seed: 21, codes: [.citizenship: "KEN"])
        let record = try held.record(WorkingEdition.deidentifier("THA"), country: "THA")
        try home.write(record, to: "record.json")
        let told = try RunningSaring.run(["explain", "--privacy", "record.json"], home: home)
        #expect(told.status == 0 && told.errors == "")
        #expect(told.output.contains("RARE HERE."))
        #expect(!told.output.contains("To keep less of it"))
        let changed = String(decoding: record, as: UTF8.self).replacing("\"202\"", with: "\"Somchai Jaidee\"")
        try home.write(changed.utf8, to: "changed.json")
        let refused = try RunningSaring.run(["explain", "--privacy", "changed.json"], home: home)
        #expect(refused.status == 65 && refused.output == "")
        #expect(refused.errors.contains("person.citizenship") && !refused.errors.contains("Somchai"))
    }

    @Test(arguments: Secret.all.enumerated().filter { $0.offset % 3 == 0 }.map(\.element))
    func `a name given as a flag or a word is not repeated`(_ secret: String) throws {
        let home = try TemporaryFolder()
        let commands = [
            [secret], ["--" + secret], ["screen", secret], ["screen", "--context", secret],
            ["screen", "--country", secret], ["screen", "--country=" + secret], ["screen", "--instrument", secret],
            ["evaluate", "--format", secret], ["explain", "--format", secret], ["explain", "a", secret],
            ["indicators", "show", secret], ["indicators", "table", "--instrument", secret],
            ["indicators", "diff", secret, secret], ["records", secret], ["device", secret],
        ]
        for command in commands {
            let outcome = try RunningSaring.run(command, home: home)
            #expect(outcome.status != 0)
            #expect(Secret.found(in: outcome.output + outcome.errors, of: [secret]) == [], "\(command.prefix(2))")
        }
        #expect(try home.secrets() == [])
    }

    @Test(arguments: Secret.all.enumerated().filter { $0.offset % 3 == 1 }.map(\.element))
    func `the name of a file is told on the terminal alone`(_ secret: String) throws {
        let home = try TemporaryFolder()
        let path = home.file("none/" + secret.replacing("/", with: "-"))
        for command in [["evaluate", path], ["explain", path], ["evaluate", "--data", path]] {
            let outcome = try RunningSaring.run(command, home: home)
            #expect(outcome.status != 0)
            #expect(outcome.output == "")
            #expect(outcome.errors.contains("saring: "))
        }
        #expect(try home.secrets() == [])
    }

    @Test(arguments: Secret.all.enumerated().filter { $0.offset % 3 == 2 }.map(\.element))
    func `a name put into an answer sheet is in no assessment and no message`(_ secret: String) throws {
        let home = try TemporaryFolder()
        let sheet = try JSONReader.read(
            """
            {"id":"1","context":"worksite","stage":"going-on","private":true,"stopped":false,\
            "answers":{"papers":"own"},"observations":{"guarded-exit":["site"]}}
            """)
        let variants =
            sheet.variants(replacing: { _ in .string(secret) }, key: { _ in nil })
            + sheet.variants(replacing: { _ in nil }, key: { _ in secret })
        // A paper's number can be made as a sheet's own number is, which is given back so that lines can be matched.
        let isLikeID = secret.wholeMatch(of: /[A-Za-z0-9-]{1,32}/) != nil
        let lines = variants.map(\.written).filter { !isLikeID || !$0.contains("\"id\":\"\(secret)\"") }
        let input = lines.joined(separator: "\n") + "\n"
        for command in [["evaluate"], ["evaluate", "--lenient"], ["explain"]] {
            let outcome = try RunningSaring.run(command, input: input, home: home)
            #expect(Secret.found(in: outcome.output + outcome.errors, of: [secret]) == [], "\(command)")
        }
        #expect(try home.secrets() == [])
    }
}
