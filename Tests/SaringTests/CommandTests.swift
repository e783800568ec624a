import Foundation
import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// The commands that talk with nobody: what they write, and how they end.
    @Suite struct Commands {
        private let home: TemporaryFolder

        init() throws {
            home = try TemporaryFolder()
        }

        static let helps = [
            [], ["screen"], ["site"], ["form"], ["evaluate"], ["explain"], ["indicators"], ["indicators", "list"],
            ["indicators", "show"],
            ["indicators", "lint"], ["indicators", "verify"], ["indicators", "diff"], ["indicators", "table"],
            ["translations"], ["translations", "template"], ["resume"], ["device"], ["device", "show"],
            ["device", "enrol"], ["device", "card"], ["device", "rotate"], ["device", "passphrase"],
            ["device", "wipe"], ["records"],
            ["doctor"], ["records", "list"], ["records", "verify"], ["records", "hand-over"], ["records", "release"],
            ["records", "withdraw"], ["practice"], ["practice", "play"], ["practice", "list"], ["practice", "sheet"],
            ["practice", "debrief"], ["practice", "report"], ["practice", "new"], ["practice", "check"],
        ]

        @Test(arguments: helps)
        func `every command has help with an example`(_ command: [String]) throws {
            let outcome = try Program.run(command + ["--help"], home: home)
            #expect(outcome.status == 0)
            #expect(outcome.errors == "")
            #expect(outcome.output.contains("Example: saring "))
            try ScreenFixture.expect(outcome.output, "help/" + (["saring"] + command).joined(separator: "-"))
        }

        @Test func `in a pipe the program alone prints its help`() throws {
            let outcome = try Program.shell(#""$SARING" | cat"#, home: home)
            #expect(outcome.status == 0)
            #expect(outcome.errors == "")
            #expect(try outcome.output == Program.run(["--help"], home: home).output)
            #expect(try Program.run([], home: home).output == outcome.output)
        }

        @Test(arguments: [
            (["--nonsense"], "Unknown option '…'"),
            (["evaluate", "--nonsense"], "Unknown option '…'"),
            (["nonsense"], "Unexpected argument '…'"), (["explain", "a", "b"], "Unexpected argument '…'"),
            (["explain", "--format", "yaml"], "The value '…' is invalid for '--format <format>'."),
            (["screen", "--lock-after", "0"], "--lock-after takes 1 to 180 seconds"),
            (["screen", "--context"], "Missing value for '--context <place>'"),
        ])
        func `what is not known at the command line is a mistake of usage`(
            _ arguments: [String], _ words: String
        ) throws {
            let outcome = try Program.run(arguments, home: home)
            #expect(outcome.status == 64)
            #expect(outcome.output == "")
            #expect(outcome.errors.hasPrefix("Error: \(words)"), "\(outcome.errors)")
        }

        @Test(arguments: [
            (["screen", "--context", "moon"], "there is no such place. Choose one of: worksite, detention,"),
            (["screen", "--country", "Siam"], "that is not a country code. Use three letters, such as THA"),
            (
                ["evaluate", "--instrument", "x"],
                "there is no such indicator set. Choose one of: asean-commit-working"
            ),
            (["indicators", "show", "x"], "there is nothing of that name in asean-commit-working."),
        ])
        func `what an option names must be there`(_ arguments: [String], _ words: String) throws {
            let outcome = try Program.run(arguments, home: home)
            #expect(outcome.status == 64)
            #expect(outcome.output == "")
            #expect(outcome.errorLines.count == 1)
            #expect(outcome.errors.hasPrefix("saring: \(words)"), "\(outcome.errors)")
        }

        @Test(arguments: [
            ["screen"], ["evaluate"], ["indicators", "list"], ["indicators", "show"], ["indicators", "lint"],
            ["indicators", "table"], ["translations", "template"],
        ])
        func `a wrong data folder is said`(_ command: [String]) throws {
            let folder = home.file("nowhere")
            let outcome = try Program.run(command + ["--data", folder], home: home)
            #expect(outcome.status == 66)
            #expect(outcome.output == "")
            #expect(
                outcome.errors == "saring: \(folder): holds no Indicators folder. "
                    + "Give the folder that holds Indicators and Translations\n")
        }

        @Test(arguments: [
            ["records", "list"], ["records", "verify"], ["records", "hand-over", "bundle"], ["device", "show"],
        ])
        func `where nothing was ever kept, that is said`(_ command: [String]) throws {
            let outcome = try Program.run(command, home: home)
            #expect(outcome.status == 78)
            #expect(outcome.output == "")
            #expect(
                outcome.errors == "saring: \(home.file("data/saring")): there is no store here. "
                    + "The first interview makes one: saring screen\n")
        }

        @Test(arguments: [["evaluate"], ["explain"]])
        func `a file that is not there is said`(_ command: [String]) throws {
            let outcome = try Program.run(command + ["nowhere.jsonl"], home: home)
            #expect(outcome.status == 66)
            #expect(outcome.errors == "saring: nowhere.jsonl: there is no such file. Check the name\n")
        }

        @Test(arguments: ["evaluate sheet.json", "explain sheet.json", "indicators list", "indicators show", ""])
        func `a full disk behind the output is said in one line`(_ command: String) throws {
            try home.write(Sheets.held.utf8, to: "sheet.json")
            let outcome = try Program.shell("\"$SARING\" \(command) > /dev/full", home: home)
            #expect(outcome.status == 74)
            #expect(outcome.errorLines.count == 1)
            #expect(outcome.errors.hasPrefix("saring: the output cannot be written: No space left on device."))
        }

        @Test func `the version is a version`() throws {
            let outcome = try Program.run(["--version"], home: home)
            #expect(outcome.status == 0)
            #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
        }
    }
}
