import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// `saring form`: the same questionnaire on paper and on phones.
    @Suite struct Forms {
        private let home: TemporaryFolder

        init() throws {
            home = try TemporaryFolder()
        }

        @Test func `the questionnaire is printed as one page of HTML, in the languages that are asked for`() throws {
            let outcome = try Program.run(
                ["form", "--html", "--context", "farm", "--language", "id", "--ask-in", "km"], home: home)
            #expect(outcome.status == 0)
            #expect(outcome.errors == "")
            #expect(outcome.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"id\">"))
            #expect(outcome.output.hasSuffix("</html>\n"))
            #expect(outcome.output.contains("class=\"second\" lang=\"km\""))
        }

        @Test(arguments: [
            ([], "say what to write: --html"), (["--html", "--xlsform", "x"], "say what to write: --html"),
            (["--html"], "--html needs the kind of place: --context and one of: "),
            (["--html", "--context", "moon"], "there is no such place. Choose one of: worksite,"),
            (["--html", "--context", "farm", "--ask-in", "xx"], "there is no translation into that language"),
        ])
        func `what is missing is said in one line`(_ arguments: [String], _ words: String) throws {
            let outcome = try Program.run(["form"] + arguments, home: home)
            #expect(outcome.status == 64)
            #expect(outcome.output == "")
            #expect(outcome.errorLines.count == 1)
            #expect(outcome.errors.hasPrefix("saring: \(words)"), "\(outcome.errors)")
        }

        @Test func `the form for ODK and Kobo is written into a new file, and never over another`() throws {
            let outcome = try Program.run(["form", "--xlsform", "form.xlsx"], home: home)
            #expect(outcome.status == 0)
            #expect(outcome.output == "" && outcome.errors == "")
            let again = try Program.run(["form", "--xlsform", "form.xlsx"], home: home)
            #expect(again.status == 73)
            #expect(again.errors.hasPrefix("saring: form.xlsx: cannot be written: File exists."))
        }

        @Test(.enabled(if: FormConverter.isThere, "needs .build/test-tools/bin/python with pyxform"))
        func `ODK's own converter takes the form without an error or a warning`() throws {
            _ = try Program.run(["form", "--xlsform", "form.xlsx"], home: home)
            let outcome = try FormConverter.convert(home.file("form.xlsx"), home: home)
            #expect(outcome.errors == "")
            #expect(outcome.status == 0)
            let lines = outcome.output.split(separator: "\n")
            #expect(lines.count == 1, "\(outcome.output)")
            #expect(lines.last.flatMap { Int($0) } ?? 0 > 100_000)
        }

        @Test func `the program needs no library for spreadsheets to start`() throws {
            let outcome = try Program.shell("ldd \"$SARING\"", home: home)
            #expect(!outcome.output.contains("xlsxwriter"))
        }

        @Test func `a full disk is said in one line, and leaves no half a paper`() throws {
            let outcome = try Program.shell("\"$SARING\" form --html --context farm > /dev/full", home: home)
            #expect(outcome.status == 74)
            #expect(outcome.errorLines.count == 1)
        }
    }
}
