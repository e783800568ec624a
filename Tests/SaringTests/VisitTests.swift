import TestSupport
import Testing

extension SaringTests {
    /// A visit: looking once, talk after talk, a list of numbers, and a summary that points to nobody.
    @Suite struct Visits {
        /// An officer at the page between two talks, having seen only that the sleeping place is bad.
        private func visit(home: TemporaryFolder, _ options: [String] = []) throws -> Officer {
            let officer = try Officer(
                ["site", "--site", "vessel", "--country", "THA"] + options, store: TestStore(in: home), home: home,
                rows: 50)
            try officer.enter("")
            for answer in ["2", "2", "3", "1", "2", "3", "2", "2"] { try officer.enter(answer) }
            return officer
        }

        /// Holds the next talk, up to the page between two talks.
        private func talk(_ officer: Officer, isReferred: Bool) throws {
            try officer.enter("1")
            try officer.enter("")
            if !isReferred { try officer.stopAtFirstQuestion([6: "2"]) }
            let between = "Talk with the next person"
            try officer.walk([6: "2", 40: "made-to"]) { $0.words.contains(between) }
        }

        @Test func `the list between two talks names people by their order, and what each needs`() throws {
            let officer = try visit(home: TemporaryFolder())
            #expect(officer.screen.words.contains("Fishing boat or other vessel. Talks: 0"))
            try talk(officer, isReferred: true)
            try talk(officer, isReferred: false)
            let words = officer.screen.words
            #expect(
                words.contains("Refer now: #1") && words.contains("Talk again, with more interviewers if need be: #2"))
            #expect(words.contains("Talk with the next person, number 3"))
            try officer.enter("3")
            #expect(officer.screen.words.contains("A summary needs ten talks, so that it points to nobody. So far: 2."))
        }

        @Test func `a visit that was left goes on where it was, and one that is closed is gone`() throws {
            let home = try TemporaryFolder()
            let officer = try visit(home: home)
            try talk(officer, isReferred: false)
            let left = try officer.leave("0")
            #expect(left.status == .exited(0) && left.words.contains("Go on with: saring site"))

            let again = try Officer(["site"], store: TestStore(in: home), home: home, rows: 50)
            #expect(again.screen.words.contains("A visit is open: Fishing boat or other vessel"))
            try again.enter("1")
            #expect(again.screen.words.contains("Talks: 1"))
            try again.enter("4")
            #expect(try again.leave("1").words.contains("its list was destroyed"))
            #expect(try home.listing().filter { $0.path.hasSuffix(".visit") }.isEmpty)

            let anew = try Officer(["site"], store: TestStore(in: home), home: home)
            #expect(anew.screen.words.contains("What kind of place is it?"))
        }

        @Test func `a talk that was broken off goes on with resume, with what was seen of the site`() throws {
            let home = try TemporaryFolder()
            let officer = try visit(home: home)
            try officer.enter("1")
            try officer.enter("")
            try officer.walk(to: 20)
            officer.session.closeTerminal()
            _ = try officer.session.exitStatus()

            let again = try Officer(["resume"], store: TestStore(in: home), home: home)
            try again.enter("1")
            try again.walk(toWords: "This would be kept", [40: "made-to"])
            #expect(try again.wholePage().contains("quarters-bad"))
            try again.walk(toWords: "Enter ends.")
            #expect(try again.leave().status == .exited(0))
            let record = try #require(try TestStore(in: home).records().first)
            #expect("\(record["observations"])".contains("quarters-bad"))

            let visit = try Officer(["site"], store: TestStore(in: home), home: home, rows: 50)
            try visit.enter("1")
            // The visit has learned how it ended.
            #expect(visit.screen.words.contains("Refer now: #1"))
            #expect(!visit.screen.words.contains("Talk again"))
        }

        @Test func `an open visit is closed only after it was asked, and only when another one begins`() throws {
            let home = try TemporaryFolder()
            let officer = try visit(home: home)
            try talk(officer, isReferred: false)
            _ = try officer.leave("0")
            let again = try Officer(["site", "--country", "KHM"], store: TestStore(in: home), home: home, rows: 50)
            #expect(again.screen.words.contains("Fishing boat or other vessel, Thailand"))
            try again.enter("2")
            #expect(again.screen.words.contains("Close the visit? The list of numbers is destroyed."))
            try again.enter("0")
            #expect(again.screen.words.contains("A visit is open"))
            try again.enter("2")
            try again.enter("1")
            #expect(again.screen.words.contains("What kind of place is it?"))
            #expect(try again.leave("0").words.contains("Nothing was changed."))
            #expect(try home.listing().contains { $0.path.hasSuffix(".visit") })

            let anew = try Officer(["site", "--site", "farm"], store: TestStore(in: home), home: home, rows: 50)
            for line in ["2", "1", ""] { try anew.enter(line) }
            #expect(anew.screen.words.contains("Farm"))
        }

        @Test func `the panic key at the choice of a place says nothing`() throws {
            let officer = try Officer(["site", "--keep-nothing"], rows: 50)
            #expect(officer.screen.words.contains("What kind of place is it?"))
            try officer.session.type("\u{1C}")
            let farewell = try officer.farewell()
            #expect(farewell.words == "")
        }

        @Test func `a talk that was left before the person was asked is none, and its number is free`() throws {
            let officer = try visit(home: TemporaryFolder())
            for line in ["1", "", "1", "q", "3"] { try officer.enter(line) }
            #expect(officer.screen.words.contains("Talks: 0"))
            #expect(officer.screen.words.contains("Talk with the next person, number 1"))
        }

        @Test func `a look takes words and the keys of any page`() throws {
            let home = try TemporaryFolder()
            let officer = try Officer(
                ["site", "--keep-nothing", "--site", "vessel", "--country", "THA"], home: home, rows: 50)
            try officer.enter("")
            try officer.enter("Yes")
            #expect(officer.screen.words.contains(": 2 of 8"))
            try officer.enter("i could not")
            #expect(officer.screen.words.contains(": 3 of 8"))
            try officer.enter("!")
            #expect(officer.screen.words.contains("Who can be called"))
            // A visit has no question about danger to go on to.
            #expect(try !officer.wholePage().contains("the question about danger"))
            try officer.enter("")
            #expect(officer.screen.words.contains(": 3 of 8"))
            try officer.enter("b")
            #expect(officer.screen.words.contains("Enter keeps: I could not look"))
        }

        @Test func `from ten talks on there is a summary without small counts, on the screen and as a paper`() throws {
            let home = try TemporaryFolder()
            let officer = try Officer(
                ["site", "--keep-nothing", "--site", "private-home"], home: home, rows: 50)
            try officer.enter("")
            for _ in 0..<5 { try officer.enter("1") }
            for _ in 0..<10 { try talk(officer, isReferred: false) }
            try officer.enter("3")
            let words = officer.screen.words
            #expect(words.contains("Talks: ten or more") && words.contains("Refer these: fewer than ten, or none"))
            #expect(words.contains("Come back with more interviewers, to talk again with: 10"))
            #expect(words.contains("The summary is never left with the employer"))
            for line in ["w", "2", home.file("summary.txt")] { try officer.enter(line) }
            let paper = try home.text(of: "summary.txt")
            #expect(paper.contains("Refer these: fewer than ten, or none") && !paper.contains("1, 2"))
        }

        @Test func `where nothing is kept the list is lost only after it was asked, also by Ctrl-C`() throws {
            let home = try TemporaryFolder()
            let officer = try Officer(["site", "--keep-nothing", "--site", "private-home"], home: home, rows: 50)
            try officer.enter("")
            for _ in 0..<5 { try officer.enter("1") }
            try talk(officer, isReferred: false)
            for leaving in ["0", "q"] {
                try officer.enter(leaving)
                #expect(officer.screen.words.contains("Close the visit?"))
                try officer.enter("0")
                #expect(officer.screen.words.contains("Talks: 1"))
            }
            try officer.press("\u{3}")
            #expect(officer.screen.words.contains("Only the line that you were typing was dropped."))
            try officer.press("\u{3}")
            #expect(officer.screen.words.contains("Close the visit?"))
            #expect(try officer.leave("1").words.contains("its list was destroyed"))
        }

        @Test func `a wrong site is refused with the names of those that are there`() throws {
            let run = try Program.run(["site", "--site", "harbour"], home: TemporaryFolder())
            #expect(run.status == 64)
            #expect(
                run.errors.contains("--site takes one of: dormitory, factory, farm, vessel, private-home, compound."))
        }
    }
}
