import Foundation
import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// `saring explain` and `saring indicators`.
    @Suite struct Explaining {
        private let home: TemporaryFolder

        init() throws {
            home = try TemporaryFolder()
        }

        @Test func `a sheet is explained in words`() throws {
            let outcome = try Program.run(["explain"], input: Sheets.held, home: home)
            #expect(outcome.status == 0)
            #expect(outcome.errors == "")
            try ScreenFixture.expect(outcome.output, "explain-refer")
        }

        @Test func `below refer the first line warns when too little is known`() throws {
            let outcome = try Program.run(["explain"], input: Sheets.empty, home: home)
            #expect(
                Screen.words(of: outcome.output).hasPrefix(
                    "Too little is known to decide. Do not return, charge or remove on the strength of this interview. "
                ))
            try ScreenFixture.expect(outcome.output, "explain-nothing-established")
        }

        @Test func `a sheet is explained to programs, with the assessment that evaluate gives`() throws {
            let outcome = try Program.run(["explain", "--format", "json"], input: Sheets.held, home: home)
            #expect(outcome.status == 0)
            let explained = try JSONDocument(outcome.output)
            let evaluated = try JSONDocument(Program.run(["evaluate"], input: Sheets.held, home: home).output)
            #expect(explained["assessment"] == evaluated)
            #expect(explained["reasons"].elements.map(\.["rule"].text) == evaluated["rules"].texts)
        }

        @Test(arguments: [
            ("", "1: is not JSON"), ("Somchai", "1: is not JSON"), ("[]", "1: is not an answer sheet"),
            ("{}", #"1: "id" is missing. Add it"#), (Sheets.plain, "is not JSON"),
            (#"{"id":"a","context":"Somchai"}"#, #"21: the value of "context" is not one of those allowed."#),
        ])
        func `what is no sheet is refused with its place`(_ input: String, _ words: String) throws {
            let outcome = try Program.run(["explain"], input: input, home: home)
            #expect(outcome.status == 65)
            #expect(outcome.output == "")
            #expect(outcome.errorLines.count == 1)
            #expect(outcome.errors.hasPrefix("saring: -:"))
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
            #expect(!outcome.errors.contains("Somchai"))
        }

        @Test func `a record that was changed or made elsewhere is refused`() throws {
            let officer = try Officer.inTest(home: home)
            try officer.stopAndWalkToPreview()
            try officer.enter("")
            _ = try officer.leave()
            _ = try TestStore(in: home).recordFile(in: home)
            let record = try home.text(of: "record.json")
            #expect(try Program.run(["explain"], input: record, home: home).status == 0)

            let edition = record.replacing(/"edition": ?"1"/, with: "\"edition\":\"9\"")
            #expect(edition != record)
            let other = try Program.run(["explain"], input: edition, home: home)
            #expect(other.status == 65)
            #expect(
                other.errors == "saring: -: was made under an indicator set or an edition that is not here. "
                    + "Give that edition with --data\n")

            // A cross-check that is not the one of its edition is named; another edition may say something else.
            let applies = try #require(record.firstMatch(of: /"ilo-forced-labour": ?\{\s*"edition": ?"1"/))
            let askable = record.replacing(/"askable": ?11/, with: "\"askable\":12")
            #expect(askable != record)
            let miscounted = try Program.run(["explain"], input: askable, home: home)
            #expect(miscounted.status == 1)
            #expect(miscounted.errors.contains("instruments"), "\(miscounted.errors)")
            let elsewhere = askable.replacing(applies.output, with: "\"ilo-forced-labour\":{\"edition\":\"9\"")
            #expect(try Program.run(["explain"], input: elsewhere, home: home).status == 0)

            let torn = try Program.run(["explain"], input: String(record.dropLast(20)), home: home)
            #expect(torn.status == 65)
            #expect(torn.errors.hasSuffix("is not JSON\n"))
            let named = record.replacing("\"worksite\"", with: "\"Somchai\"")
            let refused = try Program.run(["explain"], input: named, home: home)
            #expect(refused.status == 65)
            #expect(!refused.errors.contains("Somchai"))

            let level = record.replacing("\"nothing-established\"", with: "\"refer\"")
            #expect(level != record)
            let forged = try Program.run(["explain"], input: level, home: home)
            #expect(forged.status != 0 || !forged.errors.isEmpty)
        }

        @Test func `the indicator sets are listed, shown and tabulated`() throws {
            let list = try Program.run(["indicators", "list"], home: home)
            #expect(list.status == 0)
            #expect(list.output.hasPrefix("asean-commit-working, edition 1: ASEAN-COMMIT indicators, working edition."))
            let lines = list.output.split(separator: "\n")
            #expect(lines.count == 6)
            #expect(lines[1].hasPrefix("ilo-forced-labour, edition 1: "))
            // What is not shipped is said.
            #expect(lines.suffix(2).allSatisfy { $0.hasPrefix("Not here: ") && $0.contains("sexual exploitation") })

            let all = try Program.run(["indicators", "show"], home: home)
            #expect(all.status == 0)
            #expect(
                Screen.words(of: all.output).contains("It is not the official list of the COMMIT Common Indicators"))
            for id in ["papers-held", "guarded-exit", "compelled-purpose", "papers"] {
                let one = try Program.run(["indicators", "show", id], home: home)
                #expect(one.status == 0)
                #expect(one.output.contains(id))
                #expect(one.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
            }
            let table = try Program.run(["indicators", "table"], home: home)
            #expect(table.status == 0)
            #expect(table.output.hasPrefix("# ASEAN-COMMIT indicators, working edition, edition 1:"))
        }

        @Test func `a cross-check is shown and tabulated, item by item, and cannot be used alone`() throws {
            let adult = ["--instrument", "ilo-operational-adult-labour"]
            let all = try Program.run(["indicators", "show"] + adult, home: home)
            #expect(all.status == 0)
            #expect(Screen.words(of: all.output).contains("sexual exploitation is not in this program"))
            let item = try Program.run(["indicators", "show", "D5.1"] + adult, home: home)
            #expect(item.status == 0)
            #expect(item.output.contains("question 30 papers: Someone else. I asked and was refused"))
            let doubt = try Program.run(["indicators", "show", "D3.6"] + adult, home: home)
            #expect(doubt.output.contains("In doubt: ") && doubt.output.contains("No question asks for it: "))
            let none = try Program.run(["indicators", "show", "D9.9"] + adult, home: home)
            #expect(none.status == 64)

            for id in ["ilo-forced-labour", "ilo-operational-adult-labour", "ilo-operational-child-labour"] {
                let table = try Program.run(["indicators", "table", "--instrument", id], home: home)
                let file = Repository.root.appending(path: "Indicators/\(id)/REVIEW.md")
                #expect(table.output == (try String(contentsOf: file, encoding: .utf8)))
            }
            let alone = try Program.run(["evaluate"] + adult, input: Sheets.held, home: home)
            #expect(alone.status == 64)
            #expect(
                alone.errors == "saring: ilo-operational-adult-labour is read beside asean-commit-working and cannot "
                    + "be used alone. Leave --instrument out\n")
        }

        @Test func `a child in the same case is read under the list for children, and a difference is explained`()
            throws
        {
            let outcome = try Program.run(["explain"], input: Sheets.child, home: home)
            #expect(outcome.status == 0)
            try ScreenFixture.expect(outcome.output, "explain-child")
        }

        @Test func `a folder of data is checked, and its mistakes have a place`() throws {
            try copyData()
            let clean = try Program.run(["indicators", "lint", "--data", home.path], home: home)
            #expect(clean.status == 0)
            #expect(clean.output == "")
            #expect(clean.errors.contains("no mistakes."))
            let here = try Program.run(["indicators", "lint"], home: home)
            #expect(here.status == 0)

            let name = "Indicators/asean-commit-working/rules.yaml"
            let rules = try home.text(of: name)
            try home.write((rules + "nonsense: true\n").utf8, to: name)
            let line = rules.split(separator: "\n", omittingEmptySubsequences: false).count
            let broken = try Program.run(["indicators", "lint", "--data", home.path], home: home)
            #expect(broken.status == 1)
            #expect(broken.output.hasPrefix("\(name):\(line):1: error "), "\(broken.output)")
            #expect(broken.errors.hasPrefix("saring: 1 mistake"))

            let unloaded = try Program.run(["evaluate", "--data", home.path], input: Sheets.held, home: home)
            #expect(unloaded.status == 65)
            #expect(unloaded.output == "")
            #expect(unloaded.errors.contains("nothing was loaded"))
        }

        @Test func `an override is used, and named on the first screen`() throws {
            try copyData()
            let name = "Indicators/asean-commit-working/questions.yaml"
            let questions = try home.text(of: name)
            let asked = "ask: Is there anyone you are afraid of, now or later today?"
            #expect(questions.contains(asked))
            try home.write(questions.replacing(asked, with: "ask: Is all well today?").utf8, to: name)
            let officer = try Officer(["screen", "--keep-nothing", "--context", "farm", "--data", home.path])
            #expect(
                officer.screen.words.contains(
                    "Questions and telephone numbers are read from \(home.path), not from the program itself."))
            try officer.walk(to: 20)
            #expect(officer.screen.words.hasPrefix("Is all well today?"))
        }

        /// The repository's indicators and texts, with a template of the translations that fits them.
        private func copyData() throws {
            for folder in ["Indicators", "Translations"] {
                let copied = try Program.run(
                    "/bin/cp", ["-rL", Repository.root.appending(path: folder).path, home.path], input: [], home: home)
                #expect(copied.status == 0)
            }
            let template = try Program.run(["translations", "template", "--data", home.path], home: home)
            #expect(template.status == 0)
            try home.write(template.output.utf8, to: "Translations/saring.pot", mode: 0o644)
        }
    }
}
