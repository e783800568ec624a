import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// What follows when an answer is changed, or when somebody stops late.
    @Suite struct ChangingOnesMind {
        @Test func `leaving at once keeps nothing`() throws {
            let home = try TemporaryFolder()
            let officer = try Officer.inTest(home: home)
            try officer.walk(to: 20)
            try officer.enter("q")
            let farewell = try officer.leave("3")
            #expect(farewell.status == .exited(130))
            #expect(farewell.words == "The interview was stopped. Nothing was written.\n")
            #expect(try home.holding() == .init())
        }

        @Test func `stopping at the closing questions ends them`() throws {
            let officer = try Officer.inTest()
            try officer.stopAtFirstQuestion()
            try officer.walk(to: 902)
            try officer.enter("q")
            try officer.enter("2")
            #expect(officer.screen.question == nil)
        }

        @Test func `a changed answer takes its follow-up questions away and brings them back`() throws {
            let officer = try Officer.asked(42, [23: "works", 36: "1"])
            try officer.enter("r")
            try officer.enter("23")
            #expect(officer.screen.words.hasSuffix("Enter keeps: Yes, I work or do tasks for someone"))
            try officer.enter("2")
            // Every question on the work is gone.
            #expect(!(40...44).contains(try #require(officer.screen.question)))
            try officer.enter("r")
            let page = try officer.wholePage()
            #expect(!page.contains(" 40 "))
            try officer.enter("23")
            try officer.enter("1")
            #expect(officer.screen.question == 42)
            try officer.enter("r")
            #expect(try officer.wholePage().contains(" 40 "))
        }

        @Test func `going back among the closing questions does not take back the wish to stop`() throws {
            let officer = try Officer.asked(20)
            try officer.enter("q")
            try officer.enter("2")
            try officer.walk(to: 903)
            try officer.enter("b")
            #expect(officer.screen.question == 902)
            try officer.enter("")
            #expect(officer.screen.question == 903)
        }

        @Test func `a corrected age does not take the result of a stopped interview away`() throws {
            let officer = try Officer.asked(40, [8: "2"])
            try officer.enter("made-to")
            try officer.enter("q")
            try officer.enter("2")
            try officer.enter("")
            #expect(officer.screen.words.hasPrefix("Recommendation: Refer"))
            try officer.enter("r")
            try officer.enter("8")
            try officer.enter("1")
            // For an adult it is also asked how old she or he was when it began.
            #expect(
                officer.screen.question == 13 || officer.screen.words.contains("Can you alone see this screen?"))
        }

        @Test func `a changed answer changes the result`() throws {
            let officer = try Officer.asked(41, [40: "made-to"])
            try officer.enter("q")
            try officer.enter("2")
            try officer.enter("")
            #expect(officer.screen.words.hasPrefix("Recommendation: Refer There are reasonable grounds"))
            try officer.enter("r")
            try officer.enter("40")
            try officer.enter("own-choice")
            #expect(officer.screen.words.contains("Can you alone see this screen?"))
            try officer.enter("")
            #expect(officer.screen.words.hasPrefix("Too little is known to decide. Do not return, charge or remove"))
            #expect(officer.screen.words.contains("Recommendation: Nothing established"))
        }
    }
}
