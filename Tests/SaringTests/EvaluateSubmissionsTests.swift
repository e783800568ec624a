import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// `saring evaluate --from odk`: what was typed on a phone.
    @Suite struct EvaluatingSubmissions {
        private let home: TemporaryFolder

        init() throws {
            home = try TemporaryFolder()
        }

        private func levels(_ output: String) throws -> [String?] {
            try output.split(separator: "\n").map { try JSONDocument(String($0))["level"].text }
        }

        @Test func `submissions come out as answer sheets do`() throws {
            let head = "SubmissionDate,context,part_safety-private-place,part_consent-age-now,part_questions-activity,"
            let rows =
                head + "part_questions-papers,part_questions-leave,part_questions-pay,KEY\n"
                + "2026-01-01,worksite,yes,adult,works,cannot-get,prevented,almost-nothing,uuid:1\n"
            let outcome = try Program.run(["evaluate", "--from", "odk"], input: rows, home: home)
            #expect(outcome.errors == "")
            #expect(outcome.status == 0)
            #expect(try levels(outcome.output) == ["refer"])
            #expect(!outcome.output.contains("uuid"))
        }

        @Test func `JSON is known by its first sign`() throws {
            let text =
                "\n[{\"context\":\"farm\",\"papers\":\"cannot-get\"},{\"context\":\"farm\",\"papers\":\"own\"}]\n"
            let outcome = try Program.run(["evaluate", "--from", "odk"], input: text, home: home)
            #expect(outcome.status == 0)
            #expect(try levels(outcome.output) == ["follow-up", "nothing-established"])
        }

        @Test(arguments: ["consent-interview", "consent-record"], ["no", "declined", "unknown"])
        func `whoever did not agree is not assessed`(question: String, said: String) throws {
            let rows = "context,\(question),papers\nfarm,\(said),cannot-get\nfarm,yes,own\n"
            let stopped = try Program.run(["evaluate", "--from", "odk"], input: rows, home: home)
            #expect(stopped.status == 65)
            #expect(stopped.errors.hasPrefix("-:2: row 2: the person did not agree to a record, so it is not read."))
            #expect(stopped.output == "")
            let skipped = try Program.run(["evaluate", "--from", "odk", "--skip-broken"], input: rows, home: home)
            #expect(try levels(skipped.output) == ["nothing-established"])
        }

        @Test func `an empty export is said to be empty, and a standard that is not known is told with those that are`()
            throws
        {
            let empty = try Program.run(["evaluate", "--from", "odk"], input: "", home: home)
            #expect(empty.status == 65 && empty.errors.hasPrefix("-:1: the first row names no column"))
            let unknown = try Program.run(["evaluate", "--from", "kobo"], input: "", home: home)
            #expect(unknown.status == 64 && unknown.errors.contains("odk"))
        }

        @Test func `a bad value is named by row and column, and the run goes on if that is wanted`() throws {
            let rows = "context,papers\nfarm,Somchai\nfarm,own\n"
            let words = "-:2: row 2, column \"papers\": the value is not one of those allowed\n"
            let stopped = try Program.run(["evaluate", "--from", "odk"], input: rows, home: home)
            #expect(stopped.status == 65)
            #expect(stopped.errors.hasPrefix(words))
            #expect(stopped.output == "")
            let skipped = try Program.run(["evaluate", "--from", "odk", "--skip-broken"], input: rows, home: home)
            #expect(skipped.status == 1)
            #expect(try levels(skipped.output) == ["nothing-established"])
            #expect(!(skipped.output + skipped.errors).contains("omchai"))
        }

        @Test(arguments: ["{\"x\":1}", "[1]", "[{\"context\":}]", "name\nx\n"])
        func `what is no export is refused`(text: String) throws {
            let outcome = try Program.run(["evaluate", "--from", "odk"], input: text, home: home)
            #expect(outcome.status == 65)
            #expect(outcome.output == "")
            #expect(outcome.errors.hasPrefix("-:1:"))
        }
    }
}
