import Foundation
import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// `saring evaluate --from`: rows of others, for research.
    @Suite struct EvaluatingRows {
        private static let stopped = "saring: stopped at this line. --skip-broken goes on past broken lines\n"
        private static let stoppedForGood = "saring: stopped here. What follows cannot be read with certainty\n"
        private let home: TemporaryFolder

        init() throws {
            home = try TemporaryFolder()
        }

        private func levels(_ output: String) throws -> [String?] {
            try output.split(separator: "\n").map { try JSONDocument(String($0))["level"].text }
        }

        @Test func `rows of CTDC come out as assessments, named by their row`() throws {
            let rows = "gender,ageBroad,meansWithholdDocs,isForcedLabour\r\nWoman,24--26,1,1\r\nMan,9--17,,\r\n"
            try home.write(rows.utf8, to: "rows.csv")
            let outcome = try Program.run(["evaluate", "--from", "ctdc", "rows.csv"], home: home)
            #expect(outcome.status == 0)
            #expect(outcome.errors == "")
            #expect(try levels(outcome.output) == ["refer", "nothing-established"])
            let ids = try outcome.output.split(separator: "\n").map { try JSONDocument(String($0))["id"].text }
            #expect(ids == ["row-2", "row-3"])
            #expect(outcome.output.contains("\"completeness\":\"partial\""))
            #expect(!outcome.output.contains("\"completeness\":\"complete\""))
        }

        @Test func `columns that no answer says are named at the end, and nothing is made of them`() throws {
            let rows = "isForcedLabour,meansThreats,isOtherExploit\n,1,1\n,1,\n"
            let outcome = try Program.run(["evaluate", "--from", "ctdc"], input: rows, home: home)
            #expect(outcome.status == 0)
            #expect(try levels(outcome.output) == ["nothing-established", "nothing-established"])
            let words = "saring: these columns say what no answer says without saying more, so it was left open: "
            #expect(outcome.errors == words + "isOtherExploit (1), meansThreats (2)\n")
        }

        @Test func `a bad row is named by line, row and column, and the run goes on if that is wanted`() throws {
            let rows = "prs_FirstName,vic_MethodsOfControl\n\"Som\nchai\",DebtBondage\nSomchai,Somchai\nx,DebtBondage\n"
            let words = "-:4: row 3, column \"vic_MethodsOfControl\": the value is not one of those allowed\n"
            let stopped = try Program.run(["evaluate", "--from", "htcds"], input: rows, home: home)
            #expect(stopped.status == 65)
            #expect(stopped.errors == words + Self.stopped)
            #expect(try levels(stopped.output).count == 1)
            let skipped = try Program.run(["evaluate", "--from", "htcds", "--skip-broken"], input: rows, home: home)
            #expect(skipped.status == 1)
            #expect(skipped.errors == words + "saring: One line was skipped.\n")
            #expect(try levels(skipped.output).count == 2)
            #expect(!(skipped.output + skipped.errors).contains("omchai"))
        }

        @Test func `where rows cannot be told apart any more it stops, whatever is wanted`() throws {
            let rows = "isForcedLabour,gender\n1,Man\n1,\"Man\n1,Woman\n"
            let outcome = try Program.run(["evaluate", "--from", "ctdc", "--skip-broken"], input: rows, home: home)
            #expect(outcome.status == 65)
            #expect(
                outcome.errors == "-:3:3: row 3, field 2: a quotation mark opens here and is never closed\n"
                    + Self.stoppedForGood)
            #expect(try levels(outcome.output) == ["refer"])
        }

        @Test func `an unknown column is refused before any row, or passed over leniently`() throws {
            let rows = "isForcedLabour,Somchai\n1,x\n"
            let stopped = try Program.run(["evaluate", "--from", "ctdc"], input: rows, home: home)
            #expect(stopped.status == 65)
            #expect(stopped.output == "")
            #expect(stopped.errors.hasPrefix("-:1: column 2 has a name that is not known here."))
            #expect(!stopped.errors.contains("Somchai"))
            let lenient = try Program.run(["evaluate", "--from", "ctdc", "--lenient"], input: rows, home: home)
            #expect(try levels(lenient.output) == ["refer"])
            #expect(lenient.status == 1)
        }

        @Test func `another standard is refused with the names of those that are known`() throws {
            let outcome = try Program.run(["evaluate", "--from", "other"], home: home)
            #expect(outcome.status == 64)
            #expect(
                outcome.errors == "saring: there is no standard \"other\" here. These are known: ctdc, htcds, odk\n")
        }

        @Test func `the help says that it is for research and decides nothing`() throws {
            let help = try Program.run(["evaluate", "--help"], home: home).output.replacing("\n", with: " ")
            #expect(help.contains("For research, --from reads rows"))
            #expect(help.contains("it decides nothing"))
        }
    }
}
