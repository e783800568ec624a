import Foundation
import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// What goes wrong from outside ends in one clear line, and never leaves half a record.
    @Suite struct Faults {
        /// What is said where the person had agreed to a record.
        static let draftKept =
            "The interview was interrupted. What was said is kept, encrypted, for 72 hours. "
            + "To go on: saring resume\n"

        @Test(arguments: Moment.allCases)
        func `a termination signal ends it at any moment with its message`(_ moment: Moment) throws {
            let home = try TemporaryFolder()
            let officer = try moment.officer(home: home)
            officer.session.kill(SIGTERM)
            let farewell = try officer.farewell()
            #expect(farewell.status == .exited(143))
            #expect(
                farewell.words
                    == (moment.leavesDraft
                        ? Self.draftKept : "The interview was ended from outside. Nothing was written.\n"))
            #expect(officer.session.isCooked)
            #expect(try home.holding() == .init(drafts: moment.leavesDraft ? 1 : 0))
        }

        @Test(arguments: Moment.allCases)
        func `a hang-up signal ends it at any moment with its message`(_ moment: Moment) throws {
            let home = try TemporaryFolder()
            let officer = try moment.officer(home: home)
            officer.session.kill(SIGHUP)
            let farewell = try officer.farewell()
            #expect(farewell.status == .exited(129))
            #expect(
                farewell.words
                    == (moment.leavesDraft ? Self.draftKept : "The terminal was closed. Nothing was written.\n"))
            #expect(try home.holding() == .init(drafts: moment.leavesDraft ? 1 : 0))
        }

        @Test(arguments: Moment.allCases)
        func `a closed window ends it at any moment`(_ moment: Moment) throws {
            let home = try TemporaryFolder()
            let officer = try moment.officer(home: home)
            officer.session.closeTerminal()
            #expect(try officer.session.exitStatus() == .exited(129))
            #expect(try home.holding() == .init(drafts: moment.leavesDraft ? 1 : 0))
        }

        @Test(arguments: Moment.allCases)
        func `a power cut leaves a draft where there may be one, and nothing else`(_ moment: Moment) throws {
            let home = try TemporaryFolder()
            let officer = try moment.officer(home: home)
            officer.session.kill(SIGKILL)
            #expect(try officer.session.exitStatus() == .killed(signal: SIGKILL))
            #expect(try home.holding() == .init(drafts: moment.leavesDraft ? 1 : 0))
        }

        @Test func `what was kept is not called unwritten when the end comes from outside`() throws {
            for (signal, status) in [(SIGTERM, Int32(143)), (SIGHUP, 129), (SIGINT, 130)] {
                let home = try TemporaryFolder()
                let officer = try Moment.preview.officer(home: home)
                try officer.enter("")
                #expect(officer.screen.words.contains("Enter ends."))
                if signal == SIGINT {
                    try officer.press("\u{3}")
                    try officer.press("\u{3}")
                    try officer.session.type("\u{3}")
                } else {
                    officer.session.kill(signal)
                }
                let farewell = try officer.farewell()
                #expect(farewell.status == .exited(status))
                #expect(try home.holding().sealed == 1)
                #expect(
                    farewell.words == "The interview was ended. The record had been sealed before, as number 1.\n")
            }
        }

        @Test func `a full disk is said in a line, and Enter tries again when there is room`() throws {
            let home = try TemporaryFolder()
            let officer = try Moment.failedWrite.officer(home: home)
            let folder = home.file("store")
            let failed = "The record could not be written to \(folder):"
            #expect(try officer.wholePage().contains(failed))
            #expect(officer.screen.words.hasSuffix("Enter tries again. q leaves without it."))
            #expect(try home.holding() == .init())
            // Still full.
            try officer.enter("")
            #expect(try officer.wholePage().contains(failed))
            #expect(try home.holding() == .init())

            let program = try #require(try RunningProgram(naming: folder))
            let freed = try Program.run(
                "/usr/bin/prlimit", ["--pid", String(program.process), "--fsize=unlimited"], input: [], home: home)
            #expect(freed.status == 0)
            try officer.enter("")
            #expect(officer.screen.words.contains("Enter ends."))
            let farewell = try officer.leave()
            #expect(farewell.status == .exited(0))
            #expect(farewell.words == "Sealed as number 1.\n")
            #expect(try home.holding() == .init(sealed: 1))
        }

        @Test func `q leaves a record that cannot be written, and says so`() throws {
            let home = try TemporaryFolder()
            let officer = try Moment.failedWrite.officer(home: home)
            _ = try officer.wholePage()
            let farewell = try officer.leave("q")
            #expect(farewell.status == .exited(0))
            #expect(farewell.words == "Nothing was kept.\n")
            #expect(try home.holding() == .init())
        }

        @Test func `a disk that is really full is no different`() throws {
            let home = try TemporaryFolder()
            try home.makeFolder("store")
            // Only root can mount one; the file-size limit above stands in for it elsewhere.
            guard let disk = try SmallDisk(at: home.file("store"), home: home) else { return }
            let officer = try Moment.preview.officer(home: home)
            try disk.fill()
            try officer.enter("")
            #expect(try officer.wholePage().contains("No space left on device"))
            #expect(try home.holding().sealed == 0)
            try disk.makeRoom()
            try officer.enter("")
            let farewell = try officer.leave()
            #expect(farewell.status == .exited(0))
            #expect(try home.holding() == .init(sealed: 1))
        }

        @Test func `a storm of new sizes loses neither the page nor what was typed`() throws {
            let officer = try Officer.keepingNothing()
            try officer.walk(to: 23)
            try officer.session.type("Yes, I work")
            try officer.session.expect("Yes, I work")
            for step in 0..<200 {
                officer.session.resize(columns: 40 + step % 41, rows: 12 + step % 13)
            }
            // The last size is one that it had not had, so the page is drawn for it.
            officer.session.resize(columns: 81, rows: 24)
            try officer.session.type("\t\r")
            try officer.session.expect("37> ")
            try officer.enter("b")
            #expect(officer.screen.question == 23)
        }

        @Test func `an empty line, a very long one and one that is no text are refused by name`() throws {
            let officer = try Officer.keepingNothing()
            try officer.walk(to: 20)
            try officer.enter("")
            #expect(officer.screen.words.hasSuffix("Type a number and press Enter. 0 shows what else you can do."))
            try officer.enter("   ")
            #expect(officer.screen.words.hasSuffix("Type a number and press Enter. 0 shows what else you can do."))
            try officer.enter(String(repeating: "x", count: 10_000))
            #expect(officer.screen.words.hasSuffix("Nothing of it was kept. Type the number."))
            #expect(!officer.screen.text.contains("xxx"))
            try officer.session.send(bytes: [0x31, 0xFF, 0xC3, 0x28, 0x0D])
            try officer.read()
            #expect(officer.screen.words.hasSuffix("Type the number, or check the keyboard."))
            try officer.enter("1")
            #expect(officer.screen.question == 21)
        }

        @Test func `Thai is understood in a C locale`() throws {
            let officer = try Officer.keepingNothing(changing: ["LC_ALL": "C", "LANG": "C"])
            try officer.enter("๑")
            #expect(officer.screen.question == 2)
            try officer.session.type("ไม่รู้")
            try officer.session.expect("ไม่รู้")
            try officer.enter("")
            #expect(
                officer.screen.words.hasSuffix(
                    "That is not one of the answers. Type its number, or the beginning of its words."))
        }

        @Test func `a dumb terminal holds an interview too`() throws {
            let officer = try Officer(["screen", "--keep-nothing"], changing: ["TERM": "dumb"])
            #expect(officer.screen.words.contains("Nothing is kept."))
            try officer.enter("1")
            try officer.walk(to: 20)
            try officer.enter("q")
            try officer.enter("2")
            try officer.walk(toWords: "Enter ends.")
            let farewell = try officer.leave()
            #expect(farewell.status == .exited(0))
            #expect(!officer.session.output.contains("\u{1B}"), "A dumb terminal understands no control sequence")
        }

        // So says record.md: what is shown there can stay in a scroll-back.
        @Test(arguments: [["TERM": "dumb"], ["TMUX": "/tmp/tmux-0/default,1,0"], ["STY": "1.pts-0.host"]])
        func `a terminal that may remember the screen is named before the first question`(
            _ environment: [String: String]
        ) throws {
            let usual = try Officer(["screen", "--keep-nothing"])
            let remembering = try Officer(["screen", "--keep-nothing"], changing: environment)
            #expect(remembering.screen.words.hasSuffix(usual.screen.words))
            #expect(remembering.screen.words.contains("keep"))
            #expect(remembering.screen.words != usual.screen.words)
        }

        @Test func `a screen of 40 columns and 12 lines is enough`() throws {
            let officer = try Officer.keepingNothing(columns: 40, rows: 12)
            try officer.walk(to: 21)
            try officer.enter("none")
            try officer.enter("q")
            try officer.enter("2")
            try officer.walk(toWords: "Enter ends.")
            for screen in officer.screens {
                let lines = screen.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                // The prompt stands in the last line.
                #expect(lines.count <= 11, "\(screen)")
                #expect(lines.allSatisfy { $0.count <= 40 }, "\(screen)")
            }
            #expect(try officer.leave().status == .exited(0))
        }

        @Test(arguments: [
            "screen < /dev/null", "screen > output", "screen | cat", "screen --keep-nothing < /dev/null",
        ])
        func `without a terminal screen is a mistake of usage`(_ words: String) throws {
            let home = try TemporaryFolder()
            let outcome = try Program.shell(#"set -o pipefail; "$SARING" \#(words)"#, home: home)
            #expect(outcome.status == 64)
            #expect(
                outcome.errors
                    == "saring: screen needs a terminal to talk in. For answer sheets in a pipe, use: saring evaluate\n"
            )
        }

        @Test func `a folder that cannot be made is named`() throws {
            let home = try TemporaryFolder()
            try home.write([], to: "file")
            try expectRefused(
                home.file("file/store"), 73, home: home,
                "saring: \(home.file("file/store")): cannot be written: Not a directory. Choose another place or make room\n"
            )
        }

        @Test(arguments: [0o755, 0o750, 0o701, 0o777])
        func `a folder that others can open is refused with the command that mends it`(_ mode: Int) throws {
            let home = try TemporaryFolder()
            let words =
                "saring: \(home.file("store")): others can open it. Close it with: chmod 700 \(home.file("store"))\n"
            // Before there is a store in it, and after.
            try home.makeFolder("store", mode: mode)
            try expectRefused(home.file("store"), 77, home: home, words)
            try home.setMode(0o700, of: "store")
            _ = try TestStore(in: home)
            try home.setMode(mode, of: "store")
            try expectRefused(home.file("store"), 77, home: home, words)
        }

        @Test(arguments: [0o644, 0o640, 0o604])
        func `keys that others can read are refused with the command that mends it`(_ mode: Int) throws {
            let home = try TemporaryFolder()
            let store = try TestStore(in: home)
            try home.setMode(mode, of: "store/store.json")
            let file = store.path + "/store.json"
            try expectRefused(
                store.path, 77, home: home,
                "saring: \(file): others can open it. Close it with: chmod go= \(file)\n")
        }

        @Test func `a file in the folder's place is found before the interview`() throws {
            let home = try TemporaryFolder()
            let file = try home.write([], to: "store")
            try expectRefused(
                file, 73, home: home,
                "saring: \(file): cannot be written: Not a directory. Choose another place or make room\n")
        }

        @Test func `a folder that cannot be written to is found before the interview`() throws {
            let home = try TemporaryFolder()
            let folder = try home.makeFolder("store")
            var reason = "Permission denied"
            var disk: SmallDisk?
            // Nothing forbids root to write into a folder of mode 0500.
            if geteuid() == 0 {
                disk = try SmallDisk(at: folder, home: home)
                guard try disk?.makeReadOnly(home: home) == true else { return }
                reason = "Read-only file system"
            } else {
                try home.setMode(0o500, of: "store")
            }
            let session = try Session.start(
                executable: Program.path, arguments: ["screen", "--store", folder],
                environment: Program.environment(home: home))
            try refuse(session)
            #expect(try session.exitStatus() == .exited(73))
            let words = Screen.plain(session.output)
            #expect(words.hasSuffix(": cannot be written: \(reason). Choose another place or make room\n"))
            withExtendedLifetime(disk) {}
        }

        /// The program ends before the interview: at once, or when a passphrase was chosen for a new store.
        private func expectRefused(
            _ folder: String, _ status: Int32, home: TemporaryFolder, _ words: String
        ) throws {
            let session = try Session.start(
                executable: Program.path, arguments: ["screen", "--store", folder],
                environment: Program.environment(home: home))
            try refuse(session)
            #expect(try session.exitStatus() == .exited(status))
            #expect(Screen.plain(session.output).hasSuffix(words), "\(Screen.plain(session.output))")
        }

        private func refuse(_ session: Session) throws {
            for _ in 0..<2 {
                guard let shown = try? session.expect("> ") else { return }
                #expect(shown.contains("Passphrase"), "An interview began")
                try session.type(TestStore.passphrase + "\r")
            }
        }
    }
}
