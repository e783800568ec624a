import Foundation
import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// Practice: the same screens, an invented case, and a debrief.
    @Suite struct Practising {
        private static let lesson = "drawer-of-passports"
        private static let mark = "PRACTICE: an invented case. Nothing of it is a record."
        /// As the person answers, once the officer is alone with her and has some trust.
        private static let careful: Answers = [
            2: "no-can-move", 12: "going-on", 20: "later", 21: "no-sleep", 22: "owed-pay, talk", 23: "works",
            30: "cannot-get", 32: "afraid", 36: "pay", 37: "papers", 38: "others", 41: "lose-pay, made-anyway",
            46: "kept-back", 55: "agent", 62: "grows", 64: "debt", 90: "spoken-for", 91: "papers", 900: "1", 901: "2",
            902: "2",
            903: "wages, psychological",
        ]

        /// At the first question, after the briefing.
        private func start(_ home: TemporaryFolder, _ options: [String] = []) throws -> Officer {
            let officer = try Officer(
                ["practice", "play", Self.lesson, "--as", "K7"] + options, home: home, rows: 500)
            #expect(officer.screen.words.contains("The drawer of passports"))
            try officer.enter("")
            return officer
        }

        private func debrief(_ farewell: Farewell) -> String {
            farewell.words.replacing(/minute [0-9]+/, with: "minute N").replacing(
                /Minutes: [0-9]+/, with: "Minutes: N"
            )
            .replacing(
                /Kept as [^ ]+\.json,\s+apart\s+from\s+every\s+record\./,
                with: "Kept.")
        }

        @Test func `a good session: the debrief says what was done well, and gives all the points`() throws {
            let home = try TemporaryFolder()
            let officer = try start(home)
            try officer.walk(to: 2)
            for line in ["a", "2", "a", "5"] { try officer.enter(line) }
            try officer.walk(toWords: "Debrief:", Self.careful)
            #expect(officer.screens.allSatisfy { $0.page.contains(Self.mark) })
            let farewell = try officer.leave()
            #expect(farewell.status == .exited(0))
            try ScreenFixture.expect(debrief(farewell), "practice-good")
            #expect(farewell.words.contains("73 of 73 points"))
        }

        @Test func `a careless session: each thing that was missed has its reason`() throws {
            let home = try TemporaryFolder()
            let officer = try start(home)
            // Alone, it says; the supervisor stands there, and what is to be seen is not looked at.
            try officer.walk(
                toWords: "Debrief:",
                [2: "1", 4: "injured", 23: "works", 36: "hours", 30: "own", 21: "s", 900: "1", 902: "2"])
            let farewell = try officer.leave()
            #expect(farewell.status == .exited(0))
            try ScreenFixture.expect(debrief(farewell), "practice-careless")
        }

        @Test func `what is kept is apart from every record, for its owner alone, and no record to any command`() throws
        {
            let home = try TemporaryFolder()
            let officer = try start(home)
            try officer.walk(toWords: "Debrief:", Self.careful)
            _ = try officer.leave()
            let entry = try #require(try home.listing().first { $0.path.hasSuffix(".json") })
            #expect(entry.path.hasPrefix("data/saring-practice/K7-") && entry.path.contains("-01-drawer-of-passports-"))
            #expect(entry.mode == 0o600)
            #expect(try !home.listing().contains { $0.path.hasPrefix("data/saring/") })
            let file = home.file(entry.path)
            for command in [["evaluate", file], ["explain", file]] {
                #expect(try Program.run(command, home: home).status != 0, "\(command)")
            }
            let again = try Program.run(["practice", "debrief", file], home: home)
            #expect(again.status == 0 && again.output.contains("Debrief: The drawer of passports"))
            let report = try Program.run(["practice", "report", home.file("data/saring-practice")], home: home)
            #expect(
                report.status == 0 && report.output.contains("Practice report: 1 officers, 1 interviews, 1 scenarios"))
        }

        @Test func `no paper is written, whatever the page, and leaving early keeps nothing`() throws {
            let home = try TemporaryFolder()
            let officer = try start(home)
            try officer.walk(toWords: "What to do now", Self.careful)
            #expect(try officer.enter("w").words.contains("In practice no paper is written."))
            try officer.enter("q")
            let farewell = try officer.leave("3")
            #expect(farewell.words.contains("Nothing was kept."))
            #expect(try home.listing().allSatisfy { !$0.path.hasSuffix(".json") })
        }

        @Test func `a colleague who plays has a sheet, and the program keeps the person's words to itself`() throws {
            let home = try TemporaryFolder()
            let officer = try start(home, ["--role-play", home.file("person.txt"), "--keep-nothing"])
            let sheet = try home.text(of: "person.txt")
            #expect(sheet.contains(Self.mark) && sheet.contains("What only you know"))
            #expect(sheet.contains("In the office, in the drawer."))
            try officer.walk(to: 5)
            #expect(!officer.screen.words.contains("The person: “"))
            #expect(officer.screens.contains { $0.words.contains("The supervisor stands two steps away") })
        }

        @Test(
            .enabled(if: Browser.isThere, "needs chromium, chromium-driver, poppler-utils and selenium"),
            arguments: [360, 1000])
        func `the class report is one page that fits, fetches nothing and prints on A4`(_ width: Int) throws {
            let home = try TemporaryFolder()
            for (name, answers) in [("K7", Self.careful), ("K8", [2: "1", 12: "going-on", 900: "1", 902: "2"])] {
                let officer = try Officer(
                    ["practice", "play", Self.lesson, "--as", name, "--folder", home.file("class")], home: home,
                    rows: 500)
                try officer.enter("")
                try officer.walk(toWords: "Debrief:", answers)
                _ = try officer.leave()
            }
            for (index, entry) in try home.listing().filter({ $0.path.hasSuffix(".json") }).enumerated() {
                let file = try home.text(of: entry.path)
                for copy in 1...3 {
                    let other = file.replacing(/"as":"K."/, with: "\"as\":\"T\(index)\(copy)\"")
                    try home.write(Array(other.utf8), to: "class/copy-\(index)-\(copy).json")
                }
            }
            let report = try Program.run(
                ["practice", "report", home.file("class"), "--html"], home: home)
            #expect(report.status == 0)
            try home.write(Array(report.output.utf8), to: "report.html")
            let seen = try Browser.look(at: "report.html", width: width, home: home)
            #expect(seen.overflowing == [])
            #expect(seen.loaded == 0)
            #expect(seen.text.contains("Practice report: 8 officers, 8 interviews, 1 scenarios"))
            #expect(try Browser.printed(home: home).contains("(A4)"))
        }

        @Test func `the menu has what can be done besides asking, by a digit too`() throws {
            let officer = try start(TemporaryFolder(), ["--keep-nothing"])
            try officer.enter("0")
            #expect(officer.screen.words.contains("9 Do something besides asking (a)"))
            #expect(try officer.enter("9").words.contains("What do you do?"))
        }

        @Test func `without a pseudonym nothing is kept, and it says how it would be`() throws {
            let home = try TemporaryFolder()
            let officer = try Officer(["practice", "play", Self.lesson], home: home, rows: 500)
            try officer.enter("")
            try officer.walk(toWords: "Debrief:", Self.careful)
            #expect(
                Screen.words(of: try officer.leave().words).contains("With --as and a name by which nobody knows you"))
            #expect(try home.listing().allSatisfy { !$0.path.hasSuffix(".json") })
        }

        @Test func `a file of a folder that is no practice is named, and the others are read`() throws {
            let home = try TemporaryFolder()
            let officer = try start(home)
            try officer.walk(toWords: "Debrief:", Self.careful)
            _ = try officer.leave()
            try home.write(Array("{}".utf8), to: "data/saring-practice/other.json")
            try home.write(Array("junk".utf8), to: "data/saring-practice/._K7.json")
            let report = try Program.run(["practice", "report", home.file("data/saring-practice")], home: home)
            #expect(report.status == 0 && report.output.contains("1 officers, 1 interviews"))
            #expect(report.errors.contains("other.json: is no practice") && !report.errors.contains("._K7"))
            #expect(report.errors.contains("1 files could not be read"))
        }

        @Test(arguments: [
            (["practice", "play", "nobody"], 64, "that is no scenario. There are: "),
            (["practice", "play", "--as", "Ann Lee"], 64, "--as takes a word of letters and digits"),
            (["practice", "list", "--difficulty", "easy"], 64, "--difficulty takes one of: first, usual, hard."),
            (["practice", "list", "--context", "moon"], 64, "there is no such place."),
            (["practice", "list", "--written", "th"], 66, "there is no scenario of that kind"),
            (["practice", "report"], 64, "no file of practice was given."),
            (["practice", "report", "--csv", "--html", "x"], 64, "say at most one of --csv and --html"),
            (["practice", "report", "absent.json"], 66, "absent.json: "),
            (["practice", "debrief", "/etc/passwd"], 65, "/etc/passwd: is no practice that this program kept."),
            (["practice", "check", "nobody"], 64, "that is no scenario."),
            (["practice", "check", "--scenarios", "absent.yaml"], 65, "1 mistakes in the scenarios"),
            (["practice", "play"], 64, "this needs a terminal"),
        ])
        func `bad input gets one clear line`(_ arguments: [String], _ status: Int32, _ words: String) throws {
            let outcome = try Program.run(arguments, home: TemporaryFolder())
            #expect(outcome.status == status && outcome.output == "")
            #expect(outcome.errorLines.last?.hasPrefix("saring: \(words)") == true, "\(outcome.errors)")
        }

        @Test func `every scenario is held against an edition, and a changed threshold shows which lessons change`()
            throws
        {
            let home = try TemporaryFolder()
            let good = try Program.run(["practice", "check"], home: home)
            #expect(good.status == 0 && good.errors.hasSuffix(" 0 with differences.\n"), "\(good.errors)")
            for folder in ["Indicators", "Translations"] {
                try FileManager.default.copyItem(
                    atPath: Repository.root.appending(path: folder).path, toPath: home.file(folder))
            }
            let rules = "Indicators/asean-commit-working/instrument.yaml"
            let stricter = try home.text(of: rules).replacing("- {medium: 3}", with: "- {medium: 4}")
                .replacing("- {medium: 2, weak: 1}", with: "- {medium: 3, weak: 2}")
                .replacing("- {strong: 1}", with: "- {strong: 2}")
            try home.write(Array(stricter.utf8), to: rules)
            let changed = try Program.run(["practice", "check", "--data", home.path], home: home)
            #expect(changed.status == 1)
            #expect(changed.output.contains(": as expected: "))
            #expect(changed.output.contains("overseers-book: the recommendation is follow-up; expected is refer."))
            #expect(changed.errors.contains(" scenarios come to something else than their authors expect"))
        }

        @Test func `a trainer makes a scenario, which is checked and can be played`() throws {
            let home = try TemporaryFolder()
            let officer = try Officer(
                ["practice", "new", "--folder", home.path], home: home, rows: 100)
            let lines = [
                "Kitchen Boy", "kitchen-boy", "The boy in the kitchen", "1", "1", "A restaurant kitchen, late.", "",
                "A young man who washes dishes.", "", "The cook, who hums.", "", "You sleep under the stairs.", "", "2",
                "2", "The cook goes to smoke.", "1", "", "3", "Pay comes late.",
            ]
            for line in lines { try officer.enter(line) }
            while !officer.screen.words.contains("Who keeps your passport") { try officer.enter("") }
            for line in ["own", "I have it here.", "1", "", ""] { try officer.enter(line) }
            try officer.enter("e")
            #expect(officer.screen.words.contains("Does something happen on the way"))
            for line in ["", "1", "Why only outside?", ""] { try officer.enter(line) }
            let farewell = try officer.leave("")
            #expect(farewell.status == .exited(0))
            #expect(farewell.words.contains("the recommendation is nothing-established; expected is labour-remedy"))
            let checked = try Program.run(
                ["practice", "check", "kitchen-boy", "--scenarios", home.path], home: home)
            #expect(checked.status == 1 && checked.output.contains("kitchen-boy: the recommendation is"))
            let player = try Officer(
                ["practice", "play", "kitchen-boy", "--scenarios", home.file("kitchen-boy.yaml"), "--keep-nothing"],
                home: home)
            #expect(player.screen.words.contains("A restaurant kitchen, late."))
        }

        @Test func `a trainer who leaves among the answers finds those that were given in the file`() throws {
            let home = try TemporaryFolder()
            let officer = try Officer(["practice", "new", "--folder", home.path], home: home, rows: 100)
            let lines = [
                "left-early", "A title", "1", "1", "A kitchen.", "", "A young man.", "", "", "", "1 2", "", "3",
                "Pay comes late.",
            ]
            for line in lines { try officer.enter(line) }
            while !officer.screen.words.contains("Who keeps your passport") { try officer.enter("") }
            for line in ["own", "I have it here.", ""] { try officer.enter(line) }
            try officer.session.type("\u{3}")
            #expect(try officer.farewell().status == .exited(130))
            let file = try home.text(of: "left-early.yaml")
            #expect(file.contains("  papers:\n    - {notes: [\"own\"], says: \"I have it here.\"}"), "\(file)")
        }

        @Test func `a trainer who leaves half-way finds what was typed in the file`() throws {
            let home = try TemporaryFolder()
            let officer = try Officer(["practice", "new", "--folder", home.path], home: home, rows: 60)
            for line in ["half-way", "A beginning", "2"] { try officer.enter(line) }
            try officer.session.type("\u{3}")
            let farewell = try officer.farewell()
            #expect(farewell.status == .exited(130) && farewell.words.contains("Written as far as it goes"))
            #expect(try home.text(of: "half-way.yaml").contains("title: \"A beginning\""))
        }
    }
}
