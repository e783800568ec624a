import Foundation
import TestSupport
import Testing

extension SaringTests {
    /// What a person sees, to the letter, on a wide terminal and on a narrow one.
    @Suite(.enabled(if: Emulator.isThere, "needs tmux")) struct WholeScreens {
        static let widths = [80, 40]

        /// Compares a page with its fixture; its parts stand one below the other.
        private func expect(_ parts: [String], _ name: String, _ columns: Int) throws {
            for part in parts {
                let lines = part.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                #expect(lines.count <= 24, "\(name) does not fit on the screen")
            }
            let page = parts.map(Self.masked).joined(separator: "\n~~~~~~~~ Enter ~~~~~~~~\n\n")
            try ScreenFixture.expect(page, "\(columns)/\(name)")
        }

        /// Text without what differs from run to run: codes, digests and the month.
        private static func masked(_ text: String) -> String {
            text
                .replacing(/([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z*~$=U]/, with: "XXXX-XXXX-XXXX-XXXX-X")
                .replacing(/[0-9a-f]{8,}/) { String(repeating: "0", count: $0.output.count) }
                .replacing(/month: [0-9]{4}-[0-9]{2}/, with: "month: 2000-01")
        }

        @Test(arguments: widths)
        func `the first screens`(_ columns: Int) throws {
            let place = try Emulator(["screen", "--keep-nothing"], columns: columns)
            try expect(place.page(""), "place", columns)
            let note = try Emulator(["screen", "--keep-nothing", "--context", "vessel"], columns: columns)
            try expect(note.page(""), "note", columns)
            try note.enter("")
            try expect(note.page("1"), "screen-private", columns)
            try note.enter("1")
            _ = try note.screen("2")
            try note.enter("1")
            _ = try note.screen("3")
            try note.enter("1")
            try expect(note.page("4"), "danger", columns)
            try note.enter("none")
            try expect(note.page("5"), "consent", columns)
            try note.enter("2")
            try expect(note.page(""), "no-consent", columns)
            try note.enter("b")
            _ = try note.page("5")
            try note.enter("1")
            try expect(note.page("7"), "said-back", columns)
        }

        @Test(arguments: widths)
        func `a test interview that ends with refer, from the place to the farewell`(_ columns: Int) throws {
            let emulator = try Emulator(
                ["screen", "--country", "THA", "--store", "store"], columns: columns, hasStore: true)
            try expect(emulator.page("Passphrase"), "passphrase", columns)
            try emulator.enter("not the passphrase")
            try expect(emulator.page("Passphrase"), "passphrase-wrong", columns)
            try emulator.enter(TestStore.passphrase)
            try expect(emulator.page(""), "test-place", columns)
            try emulator.enter("1")
            try expect(emulator.page("1"), "test-screen-private", columns)
            try emulator.enter("1")
            try emulator.answer(["2": "1", "3": "1", "4": "none", "5": "1"])
            try expect(emulator.page("6"), "test-consent-record", columns)
            try emulator.enter("1", "1", "1", "1", "2", "1")
            try expect(emulator.page("20"), "question-one", columns)
            try emulator.enter("?")
            try expect(emulator.page("20"), "why", columns)
            try emulator.enter("someone")
            try expect(emulator.page("20"), "not-an-answer", columns)
            try emulator.enter("yes")
            try expect(emulator.page("20"), "ambiguous", columns)
            try emulator.enter("2")
            try expect(emulator.page("!"), "urgent-by-answer", columns)
            try emulator.enter("")
            try expect(emulator.page("21"), "question-many", columns)
            try emulator.enter("0")
            try expect(emulator.page("0"), "menu", columns)
            try emulator.enter("0")
            _ = try emulator.page("21")
            try emulator.enter("b")
            try expect(emulator.page("20"), "shown-again", columns)
            try emulator.enter("")
            _ = try emulator.page("21")
            try emulator.enter("!")
            try expect(emulator.page("!"), "urgent", columns)
            try emulator.enter("")
            try expect(emulator.page("4"), "urgent-danger", columns)
            try emulator.enter("4")
            _ = try emulator.page("21")
            try emulator.enter("r")
            try expect(emulator.page("r"), "review", columns)
            try emulator.enter("")
            _ = try emulator.page("21")
            try emulator.enter("1 6")
            _ = try emulator.page("!")
            try emulator.enter("", "none", "1")
            try expect(emulator.page("37"), "question-opening", columns)
            for list in ["36", "38", "120"] {
                try emulator.enter("none")
                _ = try emulator.page(list)
            }
            try emulator.enter("none")
            _ = try emulator.page("40")
            try emulator.enter("made-to")
            // It is refer by now; only what can still bring a need is asked.
            _ = try emulator.page("32")
            try emulator.enter("q")
            try expect(emulator.page("q"), "stop", columns)
            try emulator.enter("2")
            try expect(emulator.page(""), "before-result", columns)
            try emulator.enter("")
            try expect(emulator.page(""), "result-refer", columns)
            try emulator.enter("")
            try expect(emulator.page("900"), "consent-referral", columns)
            try emulator.enter("1", "2", "2", "1 3")
            try expect(emulator.page(""), "actions", columns)
            try emulator.enter("")
            try expect(emulator.page(""), "read-out", columns)
            try emulator.enter("")
            try expect(emulator.page("910"), "question-list-short", columns)
            try emulator.enter("1", "19")
            try expect(emulator.page("912"), "question-list-long", columns)
            try emulator.enter("MMR", "1", "1", "factory", "2", "THA", "my", "1", "2", "1")
            try expect(emulator.page(""), "record", columns)
            try emulator.enter("")
            try expect(emulator.page(""), "farewell", columns)
        }

        @Test(arguments: widths)
        func `first use, and an interview that is gone on with`(_ columns: Int) throws {
            let first = try Emulator(["screen", "--store", "new"], columns: columns)
            try expect(first.page("Passphrase"), "first-use", columns)
            let home = try TemporaryFolder()
            let emulator = try Emulator(
                ["screen", "--context", "farm", "--store", "store"], home: home, columns: columns, hasStore: true)
            _ = try emulator.page("Passphrase")
            try emulator.enter(TestStore.passphrase)
            _ = try emulator.page("")
            try emulator.enter("")
            try emulator.answer(["1": "1", "2": "1", "3": "1", "4": "none", "5": "1", "6": "1"])
            try emulator.enter("1", "1", "1", "2", "1")
            _ = try emulator.page("20")
            try emulator.enter("q")
            try expect(emulator.page("q"), "stop-with-draft", columns)
            try emulator.enter("4")
            let again = try Emulator(["resume", "--store", "store"], home: home, columns: columns, hasStore: true)
            _ = try again.page("Passphrase")
            try again.enter(TestStore.passphrase)
            try expect(again.page(""), "resume", columns)
            try again.enter("1")
            _ = try again.page("20")
        }

        @Test(arguments: widths)
        func `a result below refer begins with the warning`(_ columns: Int) throws {
            let emulator = try Emulator(["screen", "--keep-nothing", "--context", "farm"], columns: columns)
            _ = try emulator.page("")
            try emulator.enter("")
            try emulator.answer(["1": "1", "2": "1", "3": "1", "4": "none", "5": "1"])
            try emulator.enter("1", "1", "1", "2", "1")
            _ = try emulator.page("20")
            try emulator.enter("q", "2")
            _ = try emulator.page("")
            try emulator.enter("")
            let parts = try emulator.page("")
            #expect(parts.first?.hasPrefix("Too little is known to decide.") == true)
            try expect(parts, "result-below-refer", columns)
            try emulator.enter("")
            _ = try emulator.page("902")
            try emulator.enter("2", "none")
            try expect(emulator.page(""), "actions-below-refer", columns)
        }

        @Test(arguments: widths)
        func `a place that is not safe`(_ columns: Int) throws {
            let emulator = try Emulator(["screen", "--keep-nothing", "--context", "border"], columns: columns)
            _ = try emulator.page("")
            try emulator.enter("", "3")
            try expect(emulator.page(""), "not-safe", columns)
        }

        @Test func `what is being typed outlives a narrower window`() throws {
            let emulator = try Emulator(["screen", "--keep-nothing", "--context", "border"], columns: 80)
            _ = try emulator.page("")
            try emulator.enter("")
            try emulator.answer(["1": "1", "2": "1", "3": "1", "4": "none", "5": "1"])
            try emulator.enter("1", "1", "1", "2", "1")
            _ = try emulator.page("20")
            try emulator.type("Yes, someone wh")
            _ = try emulator.screen("20", typed: "Yes, someone wh")
            emulator.resize(columns: 40)
            let narrow = try emulator.screen(
                "20", typed: "Yes, someone wh", showing: "afraid of, now\nor later today?\n")
            try expect([narrow], "resized", 40)
            try emulator.type("o may")
            _ = try emulator.screen("20", typed: "Yes, someone who may")
            emulator.resize(columns: 80)
            let wide = try emulator.screen(
                "20", typed: "Yes, someone who may", showing: "afraid of, now or later today?\n")
            try expect([wide], "resized", 80)
            try emulator.enter("")
            _ = try emulator.page("!")
            try emulator.enter("")
            _ = try emulator.page("21")
            try emulator.enter("b")
            #expect(try emulator.screen("20").contains("Enter keeps: Yes, someone who may find me tonight"))
        }
    }
}
