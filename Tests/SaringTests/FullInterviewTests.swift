import Foundation
import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// One interview in every kind of place, from the first screen to the record that was kept.
    @Suite struct FullInterviews {
        @Test(arguments: PlannedInterview.all, [true, false])
        func `an interview in every place ends with one record that can be derived again`(
            _ plan: PlannedInterview, isComplete: Bool
        ) throws {
            let home = try TemporaryFolder()
            let officer = try Officer.inTest(plan.place, home: home, isComplete: isComplete)
            try officer.walk(toWords: "Enter ends.", plan.answers)
            let farewell = try officer.leave()

            #expect(farewell.status == .exited(0))
            #expect(officer.session.isCooked)
            // The order: safety, consent and the one situation before any question.
            #expect(Array(officer.asked.prefix(plan.opening.count)) == plan.opening)
            #expect(officer.asked.dropFirst(plan.opening.count).allSatisfy { $0 >= 20 })
            #expect(!isComplete || Set(plan.mustAsk).isSubset(of: officer.asked))
            #expect(Set(plan.mustNotAsk).isDisjoint(with: officer.asked))
            for screen in officer.screens {
                #expect(screen.text.hasPrefix("NOT FOR REAL PEOPLE"), "\(screen)")
            }

            #expect(try home.holding() == .init(sealed: 1))
            #expect(farewell.words == "Sealed as number 1.\n")

            let path = try TestStore(in: home).recordFile(in: home)
            let record = try JSONDocument(home.text(of: "record.json"))
            #expect(record["where"]["context"].text == plan.place)
            #expect(
                record["result"]["level"].text == plan.level,
                "by \(record["result"]["rules"]) and \(record["result"]["indicators"]) \(record["observations"])")
            try expectDerivedAgain(record, path, home)
            try expectPrivacyNamed(record, path, home)
            if let mistakes = try SchemaChecker.mistakes(in: path, home: home) {
                #expect(mistakes == "")
            }
        }

        @Test(.enabled(if: SchemaChecker.isThere, "needs .build/test-tools/bin/python with jsonschema"))
        func `records are checked against the published schema in this run`() {
            #expect(SchemaChecker.isThere)
        }

        @Test func `every part of a long page says that it is a test`() throws {
            let officer = try Officer.inTest()
            try officer.walk(to: 20)
            let parts = officer.screens.filter(\.isContinuation)
            #expect(!parts.isEmpty)
            for part in parts { #expect(part.text.hasPrefix("NOT FOR REAL PEOPLE"), "\(part)") }
        }

        @Test func `the code of a withdrawn record is told only to those who ask for it`() throws {
            let told = "With this code the person can have the record erased:"
            for (answer, isTold) in [("1", true), ("2", false)] {
                let officer = try Officer.inTest()
                try officer.walk(to: 20)
                try officer.enter("q")
                try officer.enter("2")
                try officer.walk(toWords: "This would be kept", [921: answer])
                #expect(try officer.wholePage().contains(told) == isTold)
            }
        }

        @Test func `what no longer belongs into the case is not kept`() throws {
            let home = try TemporaryFolder()
            let officer = try Officer.inTest(home: home)
            try officer.walk(toWords: "Enter keeps it.", [8: "2", 40: "made-to", 911: "10", 915: "factory", 916: "1"])
            for (question, answer) in [("8", "1"), ("23", "2")] {
                try officer.enter("r")
                try officer.enter(question)
                try officer.enter(answer)
                try officer.walk(toWords: "Enter keeps it.")
            }
            try officer.walk(toWords: "Enter ends.")
            _ = try officer.leave()
            let path = try TestStore(in: home).recordFile(in: home)
            let record = try JSONDocument(home.text(of: "record.json"))
            #expect(record["person"]["ageNow"].text == "adult")
            // The age that was noted of a child cannot be that of a grown-up.
            #expect(record["person"]["ageBand"].text == nil)
            #expect(
                record["answers"].elements.allSatisfy { !["work-free", "child-assent"].contains($0["question"].text) })
            #expect(record["result"]["indicators"].elements == [])
            try expectDerivedAgain(record, path, home)
            #expect(record["consent"]["childAssent"].text == nil)
            #expect(record["situation"]["sector"].text == nil)
        }

        @Test func `where it was not private the record does not say that it was stopped`() throws {
            let home = try TemporaryFolder()
            let officer = try Officer.inTest(home: home)
            try officer.walk(toWords: "Enter ends.", [2: "3"])
            _ = try officer.leave()
            let path = try TestStore(in: home).recordFile(in: home)
            let record = try JSONDocument(home.text(of: "record.json"))
            #expect(record["how"]["private"].isTrue == false)
            #expect(record["how"]["stopped"].isTrue == false)
            #expect(record["result"]["gaps"].texts.contains("not-private"))
            try expectDerivedAgain(record, path, home)
            #expect(record["notAsked"].elements.allSatisfy { $0["because"].text != "stopped" })
        }

        /// `saring explain` comes to the same result from the record alone.
        private func expectDerivedAgain(_ record: JSONDocument, _ path: String, _ home: TemporaryFolder) throws {
            let explained = try Program.run(["explain", path, "--format", "json"], home: home)
            #expect(explained.status == 0)
            #expect(explained.errors == "")
            let derived = try JSONDocument(explained.output)["assessment"]
            for key in try #require(derived.keys) {
                #expect(derived[key] == record["result"][key], "\(key)")
            }
            #expect(Set(record["result"].keys ?? []).subtracting(derived.keys ?? []) == ["actions"])
        }

        /// `saring explain --privacy` shows every part of the record.
        private func expectPrivacyNamed(_ record: JSONDocument, _ path: String, _ home: TemporaryFolder) throws {
            let explained = try Program.run(["explain", "--privacy", path], home: home)
            #expect(explained.status == 0)
            #expect(explained.errors == "")
            let blocks = explained.output.components(separatedBy: "\n\n")
            let shown = blocks.filter { $0.contains("Kept because:") && $0.contains("An outsider learns:") }
            let titles = Set(shown.compactMap { $0.components(separatedBy: "\n").first })
            #expect(titles == Set(PrivacyTitles.titles.values), "\(titles)")
            #expect(Set(record.keys ?? []) == Set(PrivacyTitles.titles.keys))
        }
    }
}
