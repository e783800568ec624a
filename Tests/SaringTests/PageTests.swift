import TestSupport
import Testing

extension SaringTests {
    /// Pages as a browser shows and prints them, in scripts that stack their signs.
    @Suite(.enabled(if: Browser.isThere, "needs chromium, chromium-driver, poppler-utils and selenium"))
    struct Pages {
        /// A language, words of its questionnaire, and the font that has its letters.
        struct Script: Sendable, CustomTestStringConvertible {
            let language: String
            let font: String
            /// A letter of the script.
            let letters: ClosedRange<UInt32>

            var testDescription: String { language }
        }

        static let scripts = [
            Script(language: "km", font: "NotoSansKhmer-Regular", letters: 0x1780...0x17FF),
            Script(language: "my", font: "NotoSansMyanmar-Regular", letters: 0x1000...0x109F),
        ]

        @Test(arguments: scripts, [360, 1000])
        func `the questionnaire fits a telephone and a screen, and prints on A4`(_ script: Script, width: Int) throws {
            let home = try TemporaryFolder()
            let form = try Program.run(
                ["form", "--html", "--context", "farm", "--language", script.language], home: home)
            try home.write(Array(form.output.utf8), to: "form.html")
            let seen = try Browser.look(at: "form.html", width: width, home: home)
            #expect(seen.overflowing == [])
            #expect(seen.loaded == 0)
            // The number of the first question, and the words of the language.
            #expect(seen.text.contains("1") && seen.text.unicodeScalars.count { script.letters ~= $0.value } > 5_000)
            #expect(!seen.text.contains("\u{FFFD}"))
            let printed = try Browser.printed(home: home)
            #expect(printed.contains("(A4)"))
            #expect(printed.contains(script.font), "\(printed)")
        }

        @Test(arguments: scripts)
        func `a card for the person fits, and is one page`(_ script: Script) throws {
            let home = try TemporaryFolder()
            let officer = try Officer(
                ["screen", "--context", "worksite", "--country", "THA", "--ask-in", script.language],
                store: TestStore(in: home), home: home, rows: 60)
            try officer.enter("")
            try officer.stopAtFirstQuestion([3: "2"])
            try officer.walk(toWords: "What to do now", [3: "2"])
            for line in ["w", "3", "1", "", "1", home.file("card.html")] { try officer.enter(line) }
            let seen = try Browser.look(at: "card.html", width: 360, home: home)
            #expect(seen.overflowing == [])
            #expect(seen.loaded == 0)
            #expect(seen.text.contains("1300"))
            let printed = try Browser.printed(home: home)
            #expect(printed.contains("(A4)") && printed.firstMatch(of: /Pages: +1\n/) != nil, "\(printed)")
        }
    }
}
