import TerminalSession
import Testing

extension SaringTests {
    /// However an officer types an answer, and whatever the keyboard is set to.
    @Suite struct AnswersTyped {
        /// What was noted at a question, from the review.
        private func noted(_ officer: Officer, at question: Int) throws -> String {
            try officer.enter("r")
            while !officer.screen.words.contains(" \(question) "), officer.screen.hasMore { try officer.enter("") }
            let page = try officer.wholePage()
            let after = try #require(page.components(separatedBy: " \(question) ").last)
            try officer.enter("")
            return String(try #require(after.components(separatedBy: "→ ").dropFirst().first).prefix(24))
        }

        @Test(arguments: [
            "4", "04", " 4 ", "Not today, but later", "not today,  BUT later", "later", "LATER", "Not", "lat",
        ])
        func `one answer by number, by word or by a beginning that only it has`(_ typed: String) throws {
            let officer = try Officer.asked(20)
            try officer.enter(typed)
            #expect(officer.screen.question == 21)
            #expect(try noted(officer, at: 20).hasPrefix("Not today, but later"))
        }

        @Test(arguments: [
            "1 6", "1,6", "1, 6", "6 1", "hurt, no-sleep", "I am hurt now, I cannot", "1 6 1", "๑ ๖", "1、6",
        ])
        func `several answers by number or by word`(_ typed: String) throws {
            let officer = try Officer.asked(21)
            try officer.answer(typed)
            #expect(officer.screen.question == 22)
            try officer.enter("b")
            let again = try #require(officer.screen.words.components(separatedBy: "Enter keeps: ").last)
            #expect(again.contains("I am hurt now"))
            #expect(again.contains("I cannot sleep"))
        }

        @Test(arguments: [
            ("๓", "Thai"), ("៣", "Khmer"), ("໓", "Lao"), ("၃", "Burmese"), ("٣", "Arabic"), ("۳", "Persian"),
            ("३", "Nepali"), ("৩", "Bengali"), ("௩", "Tamil"), ("３", "Chinese"), ("႓", "Shan"), ("᧓", "Tai Lue"),
        ])
        func `digits of any script are digits`(_ digit: String, _ script: String) throws {
            let officer = try Officer.asked(20)
            try officer.answer(digit)
            #expect(officer.screen.question == 21)
            try officer.enter("b")
            #expect(officer.screen.words.contains("Enter keeps: Yes, someone who may find me tonight"))
        }

        @Test(arguments: [
            ("88", "does not know"), ("99", "prefers not to say"), ("๘๘", "does not know"),
            ("၉၉", "prefers not to say"),
            ("does not know", "does not know"), ("Prefers not to say", "prefers not to say"),
        ])
        func `not knowing and not saying have the same numbers everywhere`(_ typed: String, _ words: String) throws {
            for question in [20, 21, 30] {
                let officer = try Officer.asked(question, [37: "1"])
                try officer.enter(typed)
                #expect(officer.screen.question != question)
                try officer.enter("b")
                #expect(officer.screen.question == question)
                #expect(officer.screen.words.contains("Enter keeps: \(words)"))
            }
        }

        @Test func `officers are not offered not to know`() throws {
            let officer = try Officer.asked(1)
            for typed in ["88", "99"] {
                try officer.enter(typed)
                #expect(officer.screen.question == 1)
                #expect(officer.screen.words.contains("That is not one of the answers."))
            }
        }

        @Test func `Tab completes an answer`() throws {
            let officer = try Officer.asked(20)
            try officer.session.type("not t\t")
            try officer.session.expect("Not today, but later")
            try officer.enter("")
            #expect(officer.screen.question == 21)
        }

        @Test func `Tab again lists the answers that begin so`() throws {
            let officer = try Officer.asked(20)
            try officer.session.type("yes\t\t\t")
            try officer.session.expect("Yes, someone here or close by")
            try officer.session.expect("Yes, someone who may find me tonight")
            try officer.session.expect("20> Yes, someone ")
            try officer.session.type("h\t")
            try officer.session.expect("here or close by")
            try officer.answer("")
            #expect(officer.screen.question == 21)
        }

        @Test func `a country is found by its name, its code, and Tab`() throws {
            let officer = try Officer.inTest()
            try officer.stopAtFirstQuestion()
            try officer.walk(to: 912)
            for (typed, completed, name) in [
                ("viet \t", "Viet Nam", "Viet Nam"), ("VN\t", "VNM", "Viet Nam"), ("cambod\t", "Cambodia", "Cambodia"),
                ("mmr", "mmr", "Myanmar"), ("Thail", "Thail", "Thailand"), ("burma", "burma", "Myanmar"),
                ("viet", "viet", "Viet Nam"),
            ] {
                try officer.session.type(typed)
                try officer.session.expect(completed)
                try officer.enter("")
                #expect(officer.screen.question == 913)
                try officer.enter("r")
                try officer.enter("912")
                #expect(officer.screen.words.contains("Enter keeps: \(name)"))
            }
            try officer.enter("united")
            #expect(officer.screen.words.contains("More than one answer begins so: Tanzania · United Arab Emirates"))
        }

        @Test(arguments: [
            "Somchai Srisuk", "+66 81 234 5678", "12 Sukhumvit Road", "สมชาย", "4 and Somchai", "1 2", "7", "-1",
        ])
        func `a wrong answer is refused and never repeated`(_ typed: String) throws {
            let officer = try Officer.asked(20)
            try officer.enter(typed)
            #expect(officer.screen.question == 20)
            #expect(officer.screen.words.contains("Type"))
            if typed.count > 3 { #expect(!officer.screen.text.contains(typed)) }
            for word in typed.split(separator: " ") where word.count > 3 {
                #expect(!officer.screen.text.contains(word))
            }
        }

        @Test func `an ambiguous answer is refused with the answers that begin so`() throws {
            let officer = try Officer.asked(20)
            try officer.enter("I am")
            #expect(
                officer.screen.words.hasSuffix(
                    "More than one answer begins so: I am afraid for my family · I am afraid for a child who is still there. "
                        + "Type a number, or more of the words."))
        }

        @Test func `two answers where one fits, and none beside another, are refused`() throws {
            let officer = try Officer.asked(20)
            try officer.enter("1 2")
            #expect(officer.screen.words.hasSuffix("Only one answer fits here. Type one number."))
            try officer.enter("1")
            try officer.enter("1 8")
            #expect(
                officer.screen.words.hasSuffix("That answer says that nothing fits. It cannot stand with others."))
            #expect(officer.screen.question == 21)
        }

        @Test func `several lines pasted at once answer one question each`() throws {
            let officer = try Officer.asked(20)
            try officer.session.type("\u{1B}[200~1\rnone\rnone\u{1B}[201~\r")
            try officer.read()
            #expect(officer.screen.question == 23)
            try officer.enter("r")
            let page = try officer.wholePage()
            for noted in ["→ No, I feel safe", "→ None of these 22", "→ None of these A"] {
                #expect(page.contains(noted))
            }
        }
    }
}
