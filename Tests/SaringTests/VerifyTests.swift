import Foundation
import TestSupport
import Testing

extension SaringTests {
    /// `saring indicators verify` and `diff`.
    @Suite struct Proving {
        private let home: TemporaryFolder

        init() throws {
            home = try TemporaryFolder()
        }

        /// A copy of the data, with something in the rules replaced.
        private func copy(replacing text: String, by other: String) throws -> String {
            let folder = try home.makeFolder("copy")
            try FileManager.default.copyItem(
                atPath: Repository.root.path + "/Indicators", toPath: folder + "/Indicators")
            let file = "copy/Indicators/asean-commit-working/rules.yaml"
            let rules = try home.text(of: file)
            try #require(rules.contains(text))
            try home.write(Array(rules.replacing(text, with: other).utf8), to: file)
            return folder
        }

        @Test func `the edition that ships is proved, and says over what`() throws {
            let outcome = try Program.run(["indicators", "verify", "--format", "json"], home: home)
            #expect(outcome.status == 0)
            let report = try JSONDocument(outcome.output)
            #expect(report["holds"].isTrue == true)
            #expect(report["properties"].elements.allSatisfy { $0["holds"].isTrue == true })
            #expect(report["properties"].elements.map(\.["id"].text).first == "child-refer")
            #expect(outcome.errorLines.allSatisfy { $0.hasPrefix("Proving: ") })
        }

        @Test func `what breaks a property is a line that explain reads`() throws {
            let folder = try copy(
                replacing: "- {atLeast: 1, strength: strong, of: [A, B, D]}", by: "- observed: injury")
            let outcome = try Program.run(["indicators", "verify", "--data", folder], home: home)
            #expect(outcome.status == 1)
            #expect(outcome.errorLines.last == "saring: 1 properties do not hold")
            #expect(outcome.output.contains("serious-is-followed: A serious sign is followed up\n  FAILS."))
            let sheets = outcome.output.split(separator: "\n").filter { $0.hasPrefix("{") }.map(String.init)
            #expect(sheets.count == 1)
            for sheet in sheets {
                let explained = try Program.run(
                    ["explain", "--format", "json", "--data", folder], input: sheet, home: home)
                #expect(explained.status == 0)
                #expect(try JSONDocument(explained.output)["assessment"]["level"].text == "nothing-established")
            }
        }

        @Test func `the difference of two editions is shown with a case that makes it`() throws {
            let folder = try copy(
                replacing: "- {atLeast: 1, strength: strong, of: [A, B, D]}", by: "- observed: injury")
            let outcome = try Program.run(["indicators", "diff", "asean-commit-working", folder], home: home)
            #expect(outcome.status == 1)
            #expect(outcome.errorLines.last == "saring: the two are not the same")
            #expect(
                outcome.output.contains(
                    "An adult: follow-up becomes nothing-established\n  No longer holds: serious-sign\n{"))
            let same = try Program.run(["indicators", "diff", "--format", "json", folder, folder], home: home)
            #expect(same.status == 0)
            #expect(try JSONDocument(same.output)["same"].isTrue == true)
        }

        @Test func `an edition that is not there is named`() throws {
            let outcome = try Program.run(["indicators", "diff", "asean-commit-working", "nowhere"], home: home)
            #expect(outcome.status == 66)
            #expect(outcome.output == "")
            #expect(
                outcome.errors
                    == "saring: that is neither a folder of an indicator set nor one of: asean-commit-working@1\n")
        }
    }
}
