import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// Safety and consent come first, and whoever says no loses nothing by it.
    @Suite struct Consent {
        /// A way to refuse.
        struct Refusal: CustomTestStringConvertible {
            let step: Int
            let answer: String
            var before: Answers = [:]

            var testDescription: String { "step \(step): \(answer)" }
        }

        static let refusals =
            ["2", "3", "88", "99"].map { Refusal(step: 5, answer: $0) } + [Refusal(step: 7, answer: "3")]
            + ["4", "88", "99"].map { Refusal(step: 10, answer: $0, before: [8: "2"]) }

        @Test(arguments: refusals)
        func `a refusal at any step of consent ends with help and writes nothing`(_ refusal: Refusal) throws {
            let home = try TemporaryFolder()
            let officer = try Officer.inTest(home: home)
            try officer.walk(to: refusal.step, refusal.before)
            _ = try officer.wholePage()
            try officer.enter(refusal.answer)
            let page = try officer.wholePage()
            #expect(page.contains("The talk ends here"))
            #expect(page.contains("Nothing was kept."))
            #expect(page.contains("What to do now"))
            #expect(page.contains("Who can be called • Thailand 1300"))
            let farewell = try officer.leave()
            #expect(farewell.status == .exited(0))
            #expect(farewell.words == "Nothing was kept.\n")
            #expect(try home.holding() == .init())
        }

        @Test(arguments: ["1", "yes", "s", "\u{3}"])
        func `no answer to a consent is taken before it was read to its end, whatever is typed or pressed`(
            _ typed: String
        ) throws {
            let officer = try Officer.keepingNothing()
            try officer.walk(to: 5)
            #expect(officer.screen.hasMore)
            if typed == "\u{3}" { try officer.press(typed) } else { try officer.enter(typed) }
            // Still, or again, its beginning.
            #expect(officer.screen.question == 5 && officer.screen.words.contains("Enter shows more."))
            #expect(officer.screen.words.contains("I work for the government of this country."))
            try officer.enter("")
            _ = try officer.wholePage()
            #expect(try officer.enter("perhaps").words.contains("Yes, I agree to talk"))
            #expect(try officer.enter("1").question == 7)
        }

        @Test(arguments: ["2", "88", "99"])
        func `who does not agree to a record is interviewed all the same, and nothing is written`(
            _ answer: String
        ) throws {
            let home = try TemporaryFolder()
            let officer = try Officer.inTest(home: home)
            try officer.walk(to: 20, [6: answer])
            try officer.enter("2")
            try officer.enter("q")
            try officer.enter("2")
            try officer.walk(toWords: "Recommendation:")
            try officer.walk(toWords: "What to do now")
            try officer.walk(toWords: "Enter ends.")
            #expect(officer.asked.allSatisfy { $0 < 910 })
            let farewell = try officer.leave()
            #expect(farewell.status == .exited(0))
            #expect(farewell.words == "The person did not agree to a record. Nothing was kept.\n")
            #expect(try home.holding() == .init())
        }

        @Test(arguments: [(1, "3"), (3, "5")])
        func `where it is not safe no question is asked`(_ step: Int, _ answer: String) throws {
            let home = try TemporaryFolder()
            let officer = try Officer.inTest(home: home)
            try officer.walk(to: step)
            try officer.enter(answer)
            #expect(try officer.wholePage().contains("Not here, not like this"))
            let farewell = try officer.leave()
            #expect(farewell.status == .exited(0))
            #expect(farewell.words == "Nothing was kept.\n")
            #expect(try home.holding() == .init())
        }

        @Test func `an ending is not final while it is on the screen`() throws {
            let officer = try Officer.keepingNothing()
            try officer.enter("3")
            #expect(officer.screen.words.contains("Not here, not like this"))
            try officer.enter("b")
            #expect(officer.screen.question == 1)
            #expect(officer.screen.words.contains("Shown again. Enter keeps: No, others can see it"))
            try officer.enter("2")
            #expect(officer.screen.question == 2)
        }

        @Test(arguments: ["worksite", "detention", "vessel"])
        func `where others can hear the person is asked about safety and needs only`(_ place: String) throws {
            let officer = try Officer.inTest(place)
            try officer.walk(toWords: "Enter ends.", [2: "3", 12: "2"])
            let entries = try Questionnaire.read(place: place)
            let questions = try officer.asked.filter { $0 >= 20 && $0 < 900 }.map { try #require(entries[$0]) }
            #expect(questions.contains { $0.tier == 0 })
            #expect(questions.allSatisfy { ($0.tier == 0 || $0.isForOfficer) && !$0.isVolunteered })
            let particulars = try officer.asked.filter { $0 >= 900 }.map { try #require(entries[$0]) }
            #expect(particulars.filter { $0.tier > 0 && !$0.isForOfficer }.map(\.number) == [])
        }

        @Test func `where nothing is to be kept nothing is written anywhere and no record is spoken of`() throws {
            let home = try TemporaryFolder()
            try home.write("not ours".utf8, to: "notes")
            try home.makeFolder("data")
            let before = try home.listing()
            let officer = try Officer(["screen", "--keep-nothing"], home: home)
            #expect(officer.screen.text.hasPrefix("Nothing is kept.\n"))
            try officer.enter("3")
            try officer.walk(to: 20)
            try officer.enter("2")
            try officer.enter("1")
            try officer.enter("q")
            try officer.enter("2")
            try officer.walk(toWords: "Enter ends.")
            let farewell = try officer.leave()
            #expect(farewell.status == .exited(0))
            #expect(farewell.words == "Nothing was kept.\n")
            #expect(officer.asked.contains(7))
            #expect(!officer.asked.contains(6), "Consent to a record that cannot be kept")
            #expect(officer.asked.allSatisfy { $0 < 910 })
            #expect(officer.screens.allSatisfy { !$0.text.contains("NOT FOR REAL PEOPLE") })
            #expect(try home.listing() == before)
        }

        @Test func `no step of safety and consent can be skipped`() throws {
            let officer = try Officer.inTest()
            for step in 1...8 {
                try officer.walk(to: step)
                try officer.enter("s")
                #expect(officer.screen.words.hasSuffix("This step keeps people safe. It cannot be skipped. q stops."))
                #expect(officer.screen.question == step)
            }
        }

        @Test(arguments: [1, 4, 5, 8])
        func `to stop before the person has agreed ends with help and writes nothing`(_ step: Int) throws {
            let home = try TemporaryFolder()
            let officer = try Officer.inTest(home: home)
            try officer.walk(to: step)
            try officer.enter("q")
            #expect(officer.screen.prompt == "q")
            try officer.enter("2")
            let page = try officer.wholePage()
            #expect(page.contains("The talk was stopped"))
            #expect(page.contains("Who can be called"))
            let farewell = try officer.leave()
            #expect(farewell.status == .exited(0))
            #expect(farewell.words == "Nothing was kept.\n")
            #expect(try home.holding() == .init())
        }
    }
}
