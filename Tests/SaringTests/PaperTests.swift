import Foundation
import TestSupport
import Testing

extension SaringTests {
    /// Papers: made before the record is sealed, without its code, and none that could betray its bearer.
    @Suite struct Papers {
        /// An officer at the page with what to do, after a result.
        private func officer(
            _ answers: Answers = [:], _ options: [String] = ["--country", "THA"], isReferred: Bool = false,
            home: TemporaryFolder
        ) throws -> Officer {
            let officer = try Officer(
                ["screen", "--context", "worksite"] + options, store: TestStore(in: home), home: home, rows: 60)
            try officer.enter("")
            if isReferred {
                try officer.walk(toWords: "What to do now", answers.merging([40: "made-to"]))
            } else {
                try officer.stopAtFirstQuestion(answers)
                try officer.walk(toWords: "What to do now", answers)
            }
            return officer
        }

        /// Writes a paper and returns what stands in it.
        private func paper(
            _ officer: Officer, _ choices: [String], to name: String, home: TemporaryFolder
        ) throws -> String {
            try officer.enter("w")
            for choice in choices { try officer.enter(choice) }
            try officer.enter(home.file(name))
            #expect(officer.screen.words.contains("Written:"))
            return try home.text(of: name)
        }

        @Test func `the authority's paper tells signs, needs, interpreter and first contact, and no code`() throws {
            let home = try TemporaryFolder()
            let officer = try officer([3: "2", 900: "1", 903: "3"], isReferred: true, home: home)
            let text = try paper(officer, ["1", "2"], to: "referral.txt", home: home)
            for words in [
                "Referral: what was found", "First contact: 20", "A trained interpreter who is here", "Needs:",
            ] {
                #expect(text.contains(words), "\(words)")
            }
            #expect(text.firstMatch(of: /([0-9A-Z]{4}-){4}/) == nil)
            #expect(try home.listing().first { $0.path == "referral.txt" }?.mode == 0o600)
        }

        @Test func `nothing is written for the authority without consent to be referred`() throws {
            let home = try TemporaryFolder()
            let officer = try officer([900: "2"], isReferred: true, home: home)
            try officer.enter("w")
            try officer.enter("1")
            #expect(officer.screen.words.contains("The person did not agree to be referred"))
        }

        @Test func `a card is made only where it is safe to carry, and does not say what it is about`() throws {
            let home = try TemporaryFolder()
            let officer = try officer([3: "2"], ["--country", "THA", "--ask-in", "th"], home: home)
            let text = try paper(officer, ["3", "1", "", "3"], to: "card.txt", home: home)
            #expect(text.contains("1300"))
            #expect(text.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 60 })
            for word in ["traffick", "victim", "Saring", "screening", "labour inspect", "forced"] {
                #expect(text.range(of: word, options: .caseInsensitive) == nil, "\(word)")
            }
            try officer.enter("w")
            try officer.enter("3")
            try officer.enter("2")
            #expect(officer.screen.words.contains("Let the person learn a number by heart: 1300"))
        }

        @Test func `a page for printing has no script and nothing from elsewhere`() throws {
            let home = try TemporaryFolder()
            let officer = try officer(home: home)
            let html = try paper(officer, ["2", "1"], to: "own.html", home: home)
            #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
            #expect(html.contains("For the own file") && html.contains("Who can be called"))
            for word in ["<script", "http:", "src=", "url("] { #expect(!html.contains(word)) }
        }

        @Test func `a paper goes to a printing command, and what cannot be written is said`() throws {
            let home = try TemporaryFolder()
            let officer = try officer(home: home)
            for line in ["w", "2", "2", "| cat > \(home.file("printed"))"] { try officer.enter(line) }
            #expect(officer.screen.words.contains("It was given to the printing command."))
            #expect(try home.text(of: "printed").contains("For the own file"))
            for target in ["\(home.file("printed"))", "/nowhere/at/all", "| false"] {
                for line in ["w", "2", "2", target] { try officer.enter(line) }
                #expect(officer.screen.words.contains("It could not be written:"), "\(target)")
            }
            #expect(try home.text(of: "printed").contains("For the own file"))
        }

        @Test func `the authority's paper tells what a sign rests on, flags, and nobody who may do harm`() throws {
            let home = try TemporaryFolder()
            let officer = try officer([20: "2", 900: "1"], ["--country", "MMR"], isReferred: true, home: home)
            #expect(!officer.screen.words.contains("Call the referral service of this country now"))
            let text = Screen.words(of: try paper(officer, ["1", "2"], to: "referral.txt", home: home))
            #expect(text.contains("(strong; from question 40)"))
            #expect(text.contains("Someone may be in danger, hurt or ill now"))
            for words in ["NOT OFFERED", "may harm", "ATIPD"] { #expect(!text.contains(words), "\(words)") }
            for line in ["w", "3"] { try officer.enter(line) }
            #expect(officer.screen.words.contains("No number is known here that can be given, so there is no card."))
        }

        @Test func `a number that is not sure is named before it goes on a card, and each line has one use`() throws {
            let home = try TemporaryFolder()
            let officer = try officer([:], ["--country", "IDN"], home: home)
            for line in ["w", "3", "1"] { try officer.enter(line) }
            #expect(officer.screen.words.contains("Call these numbers yourself before you give the card."))
            #expect(officer.screen.words.contains("CHECK FIRST"))
            for line in ["", "2", home.file("card.txt")] { try officer.enter(line) }
            let text = try home.text(of: "card.txt")
            let numbers = text.split(separator: "\n").dropFirst().compactMap { $0.split(separator: " ").first }
            #expect(!numbers.isEmpty && Set(numbers).count == numbers.count, "\(text)")
            #expect(!text.contains("children"))
        }

        @Test func `whoever does not want to talk can still be given a card, and no other paper`() throws {
            let home = try TemporaryFolder()
            let officer = try Officer(
                ["screen", "--keep-nothing", "--context", "worksite", "--country", "THA"], home: home, rows: 60)
            try officer.enter("")
            try officer.walk(toWords: "Who can be called", [5: "2"])
            try officer.enter("w")
            #expect(officer.screen.words.contains("Is it safe for you to carry a paper?"))
            for line in ["1", "", "2", home.file("card.txt")] { try officer.enter(line) }
            #expect(try home.text(of: "card.txt").contains("1300"))
        }

        @Test func `the own file tells also what not to do`() throws {
            let home = try TemporaryFolder()
            let text = try paper(officer(isReferred: true, home: home), ["2", "2"], to: "own.txt", home: home)
            #expect(text.contains("What not to do") && text.contains("Do not return, fine, charge"))
        }

        @Test func `before the result there is no paper`() throws {
            let officer = try Officer.asked(20)
            try officer.enter("w")
            #expect(officer.screen.words.contains("A paper can be written after the result was shown"))
            #expect(officer.screen.question == 20)
        }
    }
}
