import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// Ctrl-C, Ctrl-D and Ctrl-\: each leaves in its own way.
    @Suite struct Interrupting {
        @Test func `Ctrl-C drops the line, asks, and leaves`() throws {
            let officer = try Officer.asked(20)
            try officer.session.type("a line that is not wanted")
            try officer.session.expect("not wanted")
            try officer.press("\u{3}")
            #expect(officer.screen.question == 20)
            #expect(
                officer.screen.words.hasSuffix(
                    "Only the line that you were typing was dropped. No answer is lost. q stops."))
            try officer.press("\u{3}")
            #expect(officer.screen.prompt == "q")
            try officer.session.type("\u{3}")
            let farewell = try officer.farewell()
            #expect(farewell.status == .exited(130))
            #expect(farewell.words == "The interview was stopped. Nothing was written.\n")
            #expect(officer.session.isCooked)
        }

        @Test func `a line between two Ctrl-C makes the second one harmless`() throws {
            let officer = try Officer.asked(20)
            try officer.press("\u{3}")
            try officer.enter("1")
            try officer.press("\u{3}")
            #expect(officer.screen.question == 21)
            try officer.enter("none")
            #expect(officer.screen.question == 22)
        }

        @Test func `Ctrl-D asks, and leaves when pressed again`() throws {
            let officer = try Officer.asked(20)
            try officer.press("\u{4}")
            #expect(officer.screen.prompt == "q")
            try officer.enter("1")
            #expect(officer.screen.question == 20)
            try officer.press("\u{4}")
            try officer.session.type("\u{4}")
            let farewell = try officer.farewell()
            #expect(farewell.status == .exited(130))
            #expect(farewell.words == "The interview was stopped. Nothing was written.\n")
        }

        @Test(arguments: [Moment.firstNote, .place])
        func `Ctrl-C drops only the line on the first screen too`(_ moment: Moment) throws {
            let officer = try moment.officer(home: TemporaryFolder())
            try officer.press("\u{3}")
            #expect(officer.screen.words.contains("Only the line"))
        }

        @Test(arguments: Moment.allCases)
        func `Ctrl-backslash leaves at any moment without a word`(_ moment: Moment) throws {
            let home = try TemporaryFolder()
            let officer = try moment.officer(home: home, changing: ["SWIFT_BACKTRACE": "enable=yes,color=no"])
            try officer.session.type("\u{1C}")
            let farewell = try officer.farewell()
            #expect(farewell.status == .exited(131))
            #expect(farewell.words == "")
            #expect(officer.session.isCooked)
            #expect(!officer.session.output.contains("Crash"))
            #expect(try home.holding() == .init(drafts: moment.leavesDraft ? 1 : 0))
        }
    }
}
