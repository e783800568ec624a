import Foundation
import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// `saring evaluate` as a filter.
    @Suite struct Evaluating {
        /// A line that is no answer sheet, and what is said of it: column and words.
        struct Broken: CustomTestStringConvertible {
            let line: String
            let words: String

            var testDescription: String { words }
        }

        private static let stopped = "saring: stopped at this line. --skip-broken goes on past broken lines\n"
        private let home: TemporaryFolder

        init() throws {
            home = try TemporaryFolder()
        }

        private func expect(_ output: String, ids: [String], levels: [String]) throws {
            let assessments = try output.split(separator: "\n").map { try JSONDocument(String($0)) }
            #expect(assessments.map(\.["id"].text) == ids)
            #expect(assessments.map(\.["level"].text) == levels)
            #expect(output.isEmpty || output.hasSuffix("\n"))
        }

        @Test func `sheets come out as assessments, in their order`() throws {
            let outcome = try Program.run(["evaluate"], input: Sheets.plain, home: home)
            #expect(outcome.status == 0)
            #expect(outcome.errors == "")
            try expect(
                outcome.output, ids: ["held", "empty", "owed"],
                levels: ["refer", "nothing-established", "labour-remedy"])
            let held = try JSONDocument(try #require(outcome.output.split(separator: "\n").first.map(String.init)))
            #expect(held["presumed"].isTrue == true)
            #expect(held["labour"].isTrue == true)
            #expect(held["rules"].texts.prefix(3) == ["compelled-purpose", "exploitation-with-control", "control"])
            #expect(
                Set(held["indicators"].elements.compactMap(\.["id"].text))
                    == ["papers-held", "prevented-from-leaving", "unpaid", "forced-work", "confined"])
            #expect(held["forms"].texts == ["ForcedLabour"])
        }

        @Test func `files, standard input and a pipe are read alike`() throws {
            try home.write(Sheets.held.utf8, to: "a.jsonl")
            try home.write((Sheets.empty + Sheets.owed).utf8, to: "b.jsonl")
            try home.write(Sheets.plain.utf8, to: "all.jsonl")
            let wanted = try Program.run(["evaluate", "all.jsonl"], home: home).output
            #expect(try Program.run(["evaluate", "a.jsonl", "b.jsonl"], home: home).output == wanted)
            #expect(try Program.run(["evaluate"], input: Sheets.plain, home: home).output == wanted)
            #expect(try Program.run(["evaluate", "-"], input: Sheets.plain, home: home).output == wanted)
            #expect(
                try Program.run(["evaluate", "a.jsonl", "-"], input: Sheets.empty + Sheets.owed, home: home).output
                    == wanted)
            #expect(try Program.shell(#"cat all.jsonl | "$SARING" evaluate"#, home: home).output == wanted)
        }

        @Test(arguments: [
            "\r\n", "\n\n", "\r\n\r\n  \t\r\n", "\n \n\t\n",
        ])
        func `line ends of other systems and blank lines do not matter`(_ lineEnd: String) throws {
            let wanted = try Program.run(["evaluate"], input: Sheets.plain, home: home).output
            let input = Sheets.plain.replacing("\n", with: lineEnd)
            let outcome = try Program.run(["evaluate"], input: input, home: home)
            #expect(outcome.status == 0)
            #expect(outcome.output == wanted)
            let open = try Program.run(["evaluate"], input: String(Sheets.plain.dropLast()), home: home)
            #expect(open.output == wanted, "The last line needs no end")
        }

        @Test func `nothing in is nothing out`() throws {
            let outcome = try Program.run(["evaluate"], input: "", home: home)
            #expect(outcome.status == 0)
            #expect(outcome.output == "")
            #expect(outcome.errors == "")
        }

        static let broken = [
            Broken(line: "Somchai Srisuk", words: "1: is not JSON"),
            Broken(line: #"{"id":"a","context":"worksite""#, words: "31: is not JSON"),
            Broken(line: #"{"id":"a","context":"worksite"} Somchai"#, words: "33: is not JSON"),
            Broken(line: #""Somchai""#, words: "1: is not an answer sheet: an object in braces is expected"),
            Broken(line: #"["Somchai"]"#, words: "1: is not an answer sheet: an object in braces is expected"),
            Broken(line: #"{"id":"a"}"#, words: #"1: "context" is missing. Add it"#),
            Broken(line: #"{"context":"worksite"}"#, words: #"1: "id" is missing. Add it"#),
            Broken(
                line: #"{"id":"a","context":"Somchai"}"#,
                words: #"21: the value of "context" is not one of those allowed."#),
            Broken(
                line: #"{"id":"Somchai Srisuk","context":"worksite"}"#,
                words: #"7: the value of "id" must be 1 to 32 letters, digits or hyphens"#),
            Broken(
                line: #"{"id":"a","context":"worksite","answers":{"papers":"Somchai"}}"#,
                words: #"52: the value of "papers" is not one of those allowed."#),
            Broken(
                line: #"{"id":"a","context":"worksite","answers":{"papers":["own","lost"]}}"#,
                words: #"52: the value of "papers" has the wrong type."#),
            Broken(
                line: #"{"id":"a","context":"worksite","observations":{"guarded-exit":["Somchai"]}}"#,
                words: #"63: the value of "guarded-exit" is not one of those allowed."#),
            Broken(
                line: #"{"id":"a","context":"worksite","private":"Somchai"}"#,
                words: #"42: the value of "private" has the wrong type."#),
            Broken(
                line: #"{"id":"a","context":"worksite","note":"Somchai"}"#,
                words: #"32: "note" is not known here. Check its spelling"#),
            Broken(line: #"{"id":"a","context":"worksite","Somchai":1}"#, words: #"32: "…" is not known here."#),
            Broken(line: #"{"id":"a","id":"b","context":"worksite"}"#, words: #"11: "id" stands twice. Keep one"#),
            Broken(line: "\u{FEFF}{}\u{0}", words: "1: is not JSON"),
        ]

        @Test(arguments: broken)
        func `a broken line stops it, with its place and reason and never its contents`(_ broken: Broken) throws {
            try home.write((Sheets.held + "\n" + broken.line + "\n" + Sheets.owed).utf8, to: "sheets.jsonl")
            let outcome = try Program.run(["evaluate", "sheets.jsonl"], home: home)
            #expect(outcome.status == 65)
            #expect(outcome.errors.hasPrefix("sheets.jsonl:3:\(broken.words)"), "\(outcome.errors)")
            #expect(outcome.errors.hasSuffix(Self.stopped))
            #expect(outcome.errorLines.count == 2)
            #expect(!outcome.errors.contains("Somchai"))
            try expect(outcome.output, ids: ["held"], levels: ["refer"])
        }

        @Test func `broken lines can be skipped`() throws {
            let input = Self.broken.map { $0.line + "\n" + Sheets.owed }.joined()
            let outcome = try Program.run(["evaluate", "--skip-broken"], input: input, home: home)
            #expect(outcome.status == 1)
            #expect(outcome.errorLines.count == Self.broken.count + 1)
            for (index, broken) in Self.broken.enumerated() {
                #expect(outcome.errorLines[index].hasPrefix("-:\(2 * index + 1):\(broken.words)"))
            }
            #expect(outcome.errorLines.last == "saring: \(Self.broken.count) lines were skipped.")
            #expect(!outcome.errors.contains("Somchai"))
            try expect(
                outcome.output, ids: Self.broken.map { _ in "owed" }, levels: Self.broken.map { _ in "labour-remedy" })
        }

        @Test func `unknown keys and values can be skipped`() throws {
            let line = """
                {"id":"a","context":"vessel","note":"Somchai","answers":{"activity":"works","pay":"late-or-short",\
                "papers":"Somchai","friend":"Somchai"}}

                """
            let outcome = try Program.run(["evaluate", "--lenient"], input: line, home: home)
            #expect(outcome.status == 1)
            try expect(outcome.output, ids: ["a"], levels: ["labour-remedy"])
            #expect(!outcome.errors.contains("Somchai"))
            #expect(outcome.errorLines.count == 4)
            #expect(outcome.errorLines.last?.contains("1 lines were skipped.") == false)
        }

        @Test func `one skipped line is told in good English`() throws {
            let outcome = try Program.run(["evaluate", "--skip-broken"], input: "x\n", home: home)
            #expect(outcome.status == 1)
            #expect(outcome.errorLines.last != "saring: 1 lines were skipped.")
        }

        @Test func `a line of two megabytes is refused by its number and the rest is read`() throws {
            let long = #"{"id":"a","context":""# + String(repeating: "x", count: 2_000_000) + "\"}\n"
            let input = Sheets.held + long + Sheets.owed
            let stopped = try Program.run(["evaluate"], input: input, home: home)
            #expect(stopped.status == 65)
            #expect(stopped.errors == "-:2:1: the line is longer than 1048576 bytes\n" + Self.stopped)
            let skipped = try Program.run(["evaluate", "--skip-broken"], input: input, home: home)
            #expect(skipped.status == 1)
            try expect(skipped.output, ids: ["held", "owed"], levels: ["refer", "labour-remedy"])
        }

        @Test func `a reader that goes away is no fault`() throws {
            try home.write(String(repeating: Sheets.held, count: 20_000).utf8, to: "many.jsonl")
            let outcome = try Program.shell(
                #""$SARING" evaluate many.jsonl | head -n 1; exit "${PIPESTATUS[0]}""#, home: home)
            #expect(outcome.status == 0)
            #expect(outcome.errors == "")
            try expect(outcome.output, ids: ["held"], levels: ["refer"])
        }

        @Test func `only whole lines are written before a full disk`() throws {
            try home.write(String(repeating: Sheets.held, count: 2_000).utf8, to: "many.jsonl")
            let outcome = try Program.shell(
                #"ulimit -f 64; "$SARING" evaluate many.jsonl > assessments.jsonl"#, home: home)
            #expect(outcome.status == 74)
            #expect(outcome.errors.hasPrefix("saring: the output cannot be written: File too large."))
            let isWhole = try home.text(of: "assessments.jsonl").hasSuffix("}\n")
            #expect(isWhole)
        }
    }
}
