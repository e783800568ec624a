import Foundation
import InstrumentFiles
import Instruments
import Language
import Testing

/// The template for translators.
struct TranslationTests {
    private func texts() throws -> [TranslatableText] {
        InstrumentTexts.all(of: try InstrumentLibrary(dataFolder: Fixture.base.path).read("tiny"))
    }

    @Test func `the template of the base is up to date`() throws {
        let template = try TranslationTemplate(dataFolder: Fixture.base.path).text
        let file = Fixture.base.appending(path: "Translations/saring.pot")
        if Fixture.isRecording { try Data(template.utf8).write(to: file) }
        #expect(template == (try String(contentsOf: file, encoding: .utf8)))
    }

    @Test func `keys name the place in the YAML`() throws {
        let keys = Set(try texts().map(\.key.rawValue))
        for key in [
            "tiny/title", "tiny/statement", "tiny/level/refer/says", "tiny/indicator/confined/meaning",
            "tiny/observation/injury/cause/at-work", "tiny/question/pay/ask", "tiny/question/pay/help",
            "tiny/question/pay/probes/1", "tiny/question/pay/choice/unpaid", "tiny/question/consent/read/1",
            "tiny/derivation/forced-work/says", "tiny/rule/exploited/asks/otherwise", "tiny/action/do-doctor",
            "tiny/ending/stopped/text/2", "tiny/context/shop/about",
            "lists/countries", "lists/countries/KHM",
        ] { #expect(keys.contains(key), "\(key)") }
    }

    @Test func `the texts of a country and of the record's rules are in the template, with their lines`() throws {
        let template = try TranslationTemplate(dataFolder: Fixture.base.path).text
        for key in [
            "national/KHM/channel/1280/purpose", "national/KHM/authority/1/says", "national/KHM/clock/to-court/says",
            "national/KHM/nonPunishment/says", "national/KHM/nationalities/note", "record/sign/few/says",
        ] { #expect(template.contains("msgctxt \"\(key)\"\n"), "\(key)") }
        #expect(template.contains("#: Indicators/national/KHM.yaml:28\nmsgctxt \"national/KHM/authority/1/says\"\n"))
    }

    @Test func `keys are unique, and comments one line`() throws {
        let texts = try texts()
        #expect(Set(texts.map(\.key)).count == texts.count)
        #expect(texts.allSatisfy { !$0.comment.contains("\n") && !$0.comment.isEmpty && !$0.text.isEmpty })
    }

    @Test func `an entry says who hears it and where it stands`() throws {
        let template = try TranslationTemplate(dataFolder: Fixture.base.path).text
        #expect(
            template.contains(
                """

                #. Question 12. The officer or an interpreter asks the person, aloud.
                #: Indicators/tiny/questions.yaml:37
                msgctxt "tiny/question/papers-who/ask"
                msgid "Who keeps your papers?"
                msgstr ""

                """))
    }

    @Test func `quotes, backslashes and other scripts stay as they are`() throws {
        let text = TranslatableText(
            key: TextKey(rawValue: "a"), text: "Say \"ខ្មែរ\" \\ twice", comment: "For a test.")
        let template = TranslationTemplate(entries: [.init(text: text, reference: "a.yaml:1")]).text
        #expect(template.contains(#"msgid "Say \"ខ្មែរ\" \\ twice""#))
    }

    @Test func `the program's own words are read, each once`() throws {
        let root = Fixture.root.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        guard case .read(let texts) = InterfaceFile.read(dataFolder: root.path) else {
            Issue.record("\(InterfaceFile.read(dataFolder: root.path))")
            return
        }
        #expect(texts.missing == [] && texts.unused == [])
    }

    @Test func `the words of the program are missing, unknown or twice`() throws {
        try Fixture.withCopyOfBase { data in
            let words = Message.allCases.map { "  - {id: \($0.rawValue), text: \"Words, {file}.\"}\n" }
            func codes(_ lines: some Sequence<String>) throws -> [Diagnostic.Code] {
                let file = data.appending(path: "Translations/interface.yaml")
                try Data(("texts:\n" + lines.joined()).utf8).write(to: file)
                return if case .mistakes(let mistakes) = InterfaceFile.read(dataFolder: data.path) {
                    mistakes.map(\.code)
                } else {
                    []
                }
            }
            #expect(InterfaceFile.read(dataFolder: data.path) == .missing)
            let broken = words.last.map { [$0.replacing("{file}", with: "{file")] } ?? []
            let outcomes = try [
                codes(words), codes(words.dropFirst()), codes(words + words.prefix(1)),
                codes(words + ["  - {id: head.tset, text: Words}\n"]), codes(words.dropLast() + broken),
            ]
            #expect(outcomes == [[], [.requiredMissing], [.duplicateID], [.unknownID], [.braceInText]])
        }
    }
}
