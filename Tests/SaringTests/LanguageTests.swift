import Foundation
import TestSupport
import Testing

extension SaringTests {
    /// The officer's language and the person's.
    @Suite struct Languages {
        /// Somebody who is there and speaks both languages.
        static let interpreter = "2"
        static let alone = "1"

        private func officer(
            _ interpreter: String, askIn language: String, home: TemporaryFolder? = nil
        ) throws -> Officer {
            let home = try home ?? TemporaryFolder()
            let officer = try Officer(
                ["screen", "--context", "worksite", "--country", "THA", "--ask-in", language],
                store: TestStore(in: home), home: home, rows: 60)
            try officer.enter("")
            try officer.walk(to: 20, [3: interpreter])
            return officer
        }

        @Test func `a draft is shown for the person only where an interpreter is present`() throws {
            let asked = try #require(try Catalogue.khmer("question/safe/ask"))
            let with = try officer(Self.interpreter, askIn: "km")
            #expect(with.screen.text.replacing("\n", with: "").contains(asked))
            #expect(with.screen.words.contains("a draft that nobody who grew up with it has reviewed"))
            let without = try officer(Self.alone, askIn: "km")
            #expect(!without.screen.text.unicodeScalars.contains { (0x1780...0x17FF).contains($0.value) })
        }

        @Test func `the person's own words are an answer`() throws {
            let officer = try officer(Self.interpreter, askIn: "km")
            let safe = try #require(try Catalogue.khmer("question/safe/choice/safe"))
            try officer.enter(safe)
            #expect(officer.screen.question == 21)
        }

        @Test(arguments: [(interpreter, "draft"), (alone, "source")])
        func `the record keeps in whose words the person was asked`(_ interpreter: String, _ wording: String) throws {
            let home = try TemporaryFolder()
            let officer = try officer(interpreter, askIn: "km", home: home)
            try officer.enter("q")
            try officer.enter("2")
            try officer.walk(toWords: "Enter ends.")
            #expect(try officer.leave().status == .exited(0))
            let record = try #require(try TestStore(in: home).records().first)
            #expect(record["instrument"]["wording"].text == wording)
        }

        @Test func `a language that is not there is a mistake of usage that names those that are`() throws {
            let home = try TemporaryFolder()
            for option in ["--language", "--ask-in"] {
                let officer = ["screen", "--keep-nothing", option, "tlh"]
                let outcome = try Program.shell(
                    "script -qec \"$SARING \(officer.joined(separator: " "))\" /dev/null < /dev/null", home: home)
                #expect(outcome.output.contains("there is no translation into that language. Choose one of:"))
                #expect(outcome.status == 64)
            }
        }

        @Test func `English is a language too, also under an officer's own`() throws {
            let plain = try Officer(["screen", "--keep-nothing", "--context", "farm", "--language", "en"])
            #expect(plain.screen.words.contains("Nothing is kept."))
            let officer = try Officer(
                ["screen", "--keep-nothing", "--context", "farm", "--language", "km", "--ask-in", "en"], rows: 60)
            try officer.enter("")
            try officer.walk(to: 20, [3: Self.interpreter])
            #expect(officer.screen.text.contains("Is there anyone you are afraid of, now or later today?"))
            #expect(officer.screen.text.unicodeScalars.contains { (0x1780...0x17FF).contains($0.value) })
        }

        @Test func `a device remembers its country`() throws {
            let home = try TemporaryFolder()
            let first = try Officer.inTest(home: home)
            try first.stopAtFirstQuestion()
            try first.walk(toWords: "Enter ends.")
            _ = try first.leave()
            let again = try Officer(["screen", "--context", "worksite"], store: TestStore(in: home), home: home)
            try again.enter("")
            try again.stopAtFirstQuestion()
            try again.walk(toWords: "Who can be called")
            #expect(try again.wholePage().contains("What is known of Thailand"))
        }
    }

    /// Scripts of the region, as a terminal shows them.
    @Suite(.enabled(if: Emulator.isThere, "needs tmux")) struct LanguageScreens {
        static let widths = [80, 40]
        static let languages = ["th", "km", "lo", "my"]

        @Test(arguments: widths, languages)
        func `a question in two languages`(_ columns: Int, _ language: String) throws {
            let emulator = try Emulator(
                ["screen", "--keep-nothing", "--context", "farm", "--ask-in", language], columns: columns)
            _ = try emulator.page("")
            try emulator.enter("")
            try emulator.answer(["1": "1", "2": "1", "3": Languages.interpreter, "4": "none"])
            try expect(emulator.page("5"), "consent", language, columns)
            try emulator.enter("1", "1", "1", "1", "2", "1")
            try expect(emulator.page("20"), "question", language, columns)
        }

        @Test(arguments: widths, languages)
        func `an officer's own language`(_ columns: Int, _ language: String) throws {
            let emulator = try Emulator(
                ["screen", "--keep-nothing", "--context", "farm", "--language", language], columns: columns)
            try expect(emulator.page(""), "note", language, columns)
            try emulator.enter("")
            _ = try emulator.page("1")
            try emulator.enter("0")
            try expect(emulator.page("0"), "menu", language, columns)
        }

        private func expect(_ parts: [String], _ name: String, _ language: String, _ columns: Int) throws {
            for part in parts {
                #expect(part.split(separator: "\n", omittingEmptySubsequences: false).dropLast().count <= 24)
            }
            let page = parts.joined(separator: "\n~~~~~~~~ Enter ~~~~~~~~\n\n")
            try ScreenFixture.expect(page, "\(columns)/\(language)/\(name)")
        }
    }
}
