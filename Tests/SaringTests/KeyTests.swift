import Foundation
import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// What can be done at any prompt, by its letter and by its digit behind 0.
    @Suite struct Keys {
        /// A command with its letter, and with its digit in the menu.
        static let why = ["?", "？", "1"]
        static let back = ["b", "B", "2"]
        static let pause = ["p", "P", "3"]
        static let urgent = ["!", "！", "4"]
        static let skip = ["s", "S", "5"]
        static let review = ["r", "R", "6"]
        static let stop = ["q", "Q", "7"]

        /// Types a command as it is, or, if it is a digit, through the menu.
        private func give(_ command: String, to officer: Officer) throws {
            guard Int(command) != nil else {
                try officer.enter(command)
                return
            }
            try officer.enter("0")
            #expect(officer.screen.prompt == "0")
            try officer.enter(command)
        }

        @Test func `the menu offers every command with its digit and its letter`() throws {
            for zero in ["0", "๐", "០", "０"] {
                let officer = try Officer.asked(20)
                try officer.enter(zero)
                #expect(
                    officer.screen.text == """
                        What would you like to do?

                          1  Why this is asked  (?)
                          2  One step back  (b)
                          3  Pause: an empty screen until Enter  (p)
                          4  Urgent help now  (!)
                          5  Skip this question  (s)
                          6  Look at all answers  (r)
                          7  Stop  (q)
                          8  Write a paper  (w)
                          0  Go on

                        """)
                try officer.enter("0")
                #expect(officer.screen.question == 20)
            }
        }

        @Test func `the menu understands letters too, and says what it does not understand`() throws {
            let officer = try Officer.asked(20)
            try officer.enter("0")
            try officer.enter("?")
            #expect(officer.screen.words.contains("Why: We want you to be safe"))
            try officer.enter("0")
            try officer.enter("9")
            #expect(officer.screen.words.contains("That is not one of the answers."))
        }

        @Test(arguments: why)
        func `why a question is asked is shown under it`(_ command: String) throws {
            let officer = try Officer.asked(20)
            try give(command, to: officer)
            #expect(officer.screen.question == 20)
            #expect(officer.screen.words.contains("Why: We want you to be safe before we go on."))
            #expect(officer.screen.words.contains("Good to know:"))
            #expect(officer.screen.words.contains("You can also ask: What would make you feel safer?"))
            try officer.enter("1")
            #expect(!officer.screen.text.contains("Why:"))
        }

        @Test(arguments: back)
        func `one step back shows the answer, and Enter keeps it`(_ command: String) throws {
            let officer = try Officer.asked(21, [20: "4"])
            try give(command, to: officer)
            #expect(officer.screen.question == 20)
            #expect(officer.screen.words.hasSuffix("Shown again. Enter keeps: Not today, but later"))
            try give(command, to: officer)
            #expect(officer.screen.question == 13)
            // Enter goes on with what is still open, and every step can be gone back to again.
            try officer.enter("")
            #expect(officer.screen.question == 21)
            try give(command, to: officer)
            #expect(officer.screen.question == 20)
            try officer.enter("")
            try officer.enter("r")
            #expect(try officer.wholePage().contains("→ Not today, but later"))
        }

        @Test func `there is nothing before the first step`() throws {
            let officer = try Officer.asked(1)
            try officer.enter("b")
            #expect(officer.screen.question == 1)
            #expect(officer.screen.words.hasSuffix("There is nothing before this."))
        }

        @Test(arguments: pause)
        func `a pause is an empty screen that shows nothing typed`(_ command: String) throws {
            let officer = try Officer.asked(20)
            if Int(command) != nil { try officer.enter("0") }
            #expect(try officer.pause(command) == "")
            #expect(officer.screen.question == 20)
        }

        @Test(arguments: urgent)
        func `urgent help is shown at once, and danger is noted after it`(_ command: String) throws {
            let officer = try Officer.asked(21)
            try give(command, to: officer)
            #expect(officer.screen.prompt == "!")
            let page = try officer.wholePage()
            #expect(page.contains("Urgent help now"))
            #expect(page.contains("Who can be called"))
            try officer.enter("")
            #expect(officer.screen.question == 4)
            try officer.enter("1 4")
            #expect(officer.screen.question == 21)
            try officer.enter("r")
            #expect(try officer.wholePage().contains("The person is hurt; Somebody whom the person fears is here"))
        }

        @Test(arguments: skip)
        func `a skipped question is noted as such`(_ command: String) throws {
            let officer = try Officer.asked(20)
            try give(command, to: officer)
            #expect(officer.screen.question == 21)
            try officer.enter("r")
            #expect(
                try officer.wholePage().contains("20 Is there anyone you are afraid of, now or later today? → skipped"))
        }

        @Test(arguments: review)
        func `the review shows every answer and leads back to each`(_ command: String) throws {
            let officer = try Officer.asked(22, [20: "88", 21: "99"])
            try give(command, to: officer)
            #expect(officer.screen.prompt == "r")
            let page = try officer.wholePage()
            for number in [1, 2, 3, 4, 5, 7, 8, 11, 12, 13, 20, 21] { #expect(page.contains(" \(number) ")) }
            #expect(page.contains("→ does not know"))
            #expect(page.contains("→ prefers not to say"))
            try officer.enter("៤")
            #expect(officer.screen.question == 4)
            try officer.enter("")
            #expect(officer.screen.question == 22)
            try officer.enter("r")
            try officer.enter("93")
            #expect(officer.screen.question == 22)
            #expect(officer.screen.words.hasSuffix("That question was not shown yet."))
            try officer.enter("r")
            _ = try officer.wholePage()
            try officer.enter("")
            #expect(officer.screen.question == 22)
        }

        @Test(arguments: [Moment.result, .preview])
        func `the commands work on pages without a question`(_ moment: Moment) throws {
            let home = try TemporaryFolder()
            let officer = try moment.officer(home: home)
            let first = officer.screen.words
            for command in ["?", "s", "x"] {
                try officer.enter(command)
                _ = try officer.wholePage()
                #expect(officer.screen.words.hasSuffix("That cannot be done on this page."), "\(command)")
            }
            try officer.enter("0")
            #expect(officer.screen.prompt == "0")
            try officer.enter("0")
            try officer.enter("r")
            #expect(officer.screen.prompt == "r")
            _ = try officer.wholePage()
            try officer.enter("")
            #expect(officer.screen.prompt == "")
            #expect(try officer.pause("p") == "")
            try officer.enter("!")
            _ = try officer.wholePage()
            try officer.enter("")
            #expect(officer.screen.question == 4)
            try officer.enter("")
            #expect(officer.screen.words != first)
        }

        @Test(arguments: [Moment.firstNote, .place])
        func `the commands work on the first screen`(_ moment: Moment) throws {
            for (command, prompt) in [("q", "q"), ("0", "0"), ("!", "!")] {
                let officer = try moment.officer(home: TemporaryFolder())
                try officer.enter(command)
                #expect(officer.screen.prompt == prompt)
            }
        }

        @Test(arguments: [(Moment.review, "q"), (.review, "!"), (.urgent, "q"), (.stopping, "!"), (.menu, "!")])
        func `urgent help and stopping can be reached from the other pages`(
            _ moment: Moment, _ command: String
        ) throws {
            let officer = try moment.officer(home: TemporaryFolder())
            try officer.enter(command)
            #expect(officer.screen.prompt == command)
        }

        @Test func `the result is not shown to whoever typed ahead`() throws {
            let officer = try Officer.asked(40)
            // Enter twice instead of once is an easy slip, and the result may stand on a screen that others see.
            try officer.session.type("q\r2\r\r\r")
            try officer.session.expect("The result comes next.")
            try officer.session.expect("> ")
            try officer.session.type("!\r")
            let passed = try officer.session.expect("Urgent help now")
            #expect(!passed.contains("Recommendation:"))
        }

        @Test(arguments: stop)
        func `stopping asks first, and the answers so far still count`(_ command: String) throws {
            let officer = try Officer.asked(41, [40: "made-to"])
            try give(command, to: officer)
            #expect(officer.screen.prompt == "q")
            try officer.enter("1")
            #expect(officer.screen.question == 41)
            try give(command, to: officer)
            try officer.enter("7")
            #expect(officer.screen.prompt == "q")
            #expect(officer.screen.words.contains("That is not one of the answers."))
            try officer.enter("2")
            #expect(officer.screen.words.contains("Can you alone see this screen?"))
            try officer.enter("")
            #expect(officer.screen.words.hasPrefix("Recommendation: Refer"))
        }
    }
}
