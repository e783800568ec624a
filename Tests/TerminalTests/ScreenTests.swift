import Glibc
import TerminalSession
import Testing

extension PseudoTerminalTests {
    /// Pages, sizes, pauses, and the ways out on which no Swift code runs.
    @Suite struct Screens {
        @Test func aNewSizeDrawsThePageAndKeepsTheLine() throws {
            let session = try Probe.start("page")
            try session.expect("[page 80x24]")
            try session.expect("> ")
            let text = String(repeating: "0123456789", count: 6)
            try session.type(text)
            try session.expect(text)
            session.resize(columns: 40, rows: 10)
            try session.expect("[page 40x10]")
            // The line, now in two lines of the screen.
            try session.expect("> " + text.prefix(38))
            try session.type("!\r")
            try session.expect("[line 61: \(text)!]")
        }

        @Test func aThousandSizesLoseNothing() throws {
            let session = try Probe.start("page")
            try session.expect("> ")
            try session.type("ខ្មែរ")
            for columns in 1...1_000 {
                session.resize(columns: columns, rows: 10)
            }
            try session.expect("[page 1000x10]")
            session.kill(SIGQUIT)
            try session.expect("[left 131]")
        }

        @Test func aNarrowWindowCountsAsTwentyColumns() throws {
            let session = try Probe.start("page", columns: 7, rows: 3)
            try session.expect("[page 20x3]")
        }

        @Test func anUnknownSizeCountsAsEightyByTwentyFour() throws {
            let session = try Probe.start("page", columns: 0, rows: 0)
            try session.expect("[page 80x24]")
        }

        @Test func controlLDrawsThePage() throws {
            let session = try Probe.start("page")
            try session.expect("> ")
            try session.type("half\u{C}")
            try session.expect("[page 80x24]")
            try session.expect("> half")
            try session.type("\r")
            try session.expect("[line 4: half]")
        }

        @Test func aPauseShowsNothingThatIsTyped() throws {
            let session = try Probe.start("pause")
            try session.expect("[paused]")
            try session.type("hidden\u{3}")
            try session.expect("[interrupted]")
            #expect(!session.output.contains("hidden"))
        }

        @Test func aPauseEndsWithEnter() throws {
            let session = try Probe.start("pause")
            try session.expect("[paused]")
            session.resize(columns: 50, rows: 10)
            try session.expect("[page 50x10]")
            try session.type("hidden\rnext\r")
            try session.expect("[line 0: ]")
            try session.expect("[line 4: next]")
            #expect(!session.output.contains("hidden"))
        }

        @Test func aPauseEndsWithControlD() throws {
            let session = try Probe.start("pause")
            try session.expect("[paused]")
            try session.type("\u{4}")
            #expect(try session.exitStatus() == .exited(0))
        }

        @Test func typedAheadCanBeForgotten() throws {
            let session = try Probe.start("discard")
            try session.expect("\u{1B}[?2004h> ")
            try session.type("\u{1B}[200~one\rtwo\rthree\u{1B}[201~\r")
            try session.expect("[line 3: one]")
            try session.expect("[discarded]")
            try session.expect("> ")
            try session.type("four\r")
            try session.expect("[line 4: four]")
            #expect(!session.output.contains("[line 3: two]"))
        }

        @Test(arguments: [
            ("xterm-256color", true), ("screen", true), ("tmux", true), ("rxvt", true), ("linux", false),
            ("vt100", false), ("dumb", false), ("", false), ("no-such-terminal", false),
        ])
        func theAlternateScreenIsUsedWhereThereIsOne(name: String, expected: Bool) throws {
            let asked = try Probe.start("screen", changing: ["TERM": name])
            try asked.expect("[\(expected)]")
            let session = try Probe.start("page", changing: ["TERM": name])
            try session.expect("> ")
            try session.type("\u{4}")
            #expect(try session.exitStatus() == .exited(0))
            #expect(session.output.contains("\u{1B}[?1049h") == expected)
            #expect(session.output.contains("\u{1B}[?1049l") == expected)
        }

        @Test func aCrashPrintsNoAnswerAndLeavesAUsableTerminal() throws {
            let session = try Probe.start("crash")
            try session.expect("> ")
            try session.type("secret\r")
            let status = try session.exitStatus()
            #expect(status == .killed(signal: SIGILL) || status == .killed(signal: SIGTRAP))
            #expect(session.isCooked)
            try session.expect("secret")
            let rest = try session.expect("\u{1B}[?1049l")
            #expect(!rest.contains("secret"))
            #expect(!session.output.lowercased().contains("backtrace"))
            #expect(!session.output.contains("Thread 0"))
        }

        @Test(arguments: [("exit", 3), ("vanish", 0)])
        func everyWayOutLeavesAUsableTerminal(mode: String, status: Int32) throws {
            let session = try Probe.start(mode)
            #expect(try session.exitStatus() == .exited(status))
            try session.expect("ing]")
            try session.expect("\u{1B}[?1049l")
            #expect(session.isCooked)
        }

        @Test func aProcessHasOneTerminal() throws {
            let session = try Probe.start("second")
            try session.expect("[alreadyOpen]")
        }

        @Test(arguments: ["\(Probe.path) < /dev/null", "\(Probe.path) | cat"])
        func aPipeIsNoTerminal(command: String) throws {
            let session = try Session.start(
                executable: "/bin/sh",
                arguments: ["-c", command],
                environment: Probe.environment
            )
            try session.expect("[notATerminal]")
        }

        @Test func thereAreNoCoreFiles() throws {
            let session = try Session.start(
                executable: "/bin/bash",
                arguments: ["-mc", "ulimit -c 8; \(Probe.path); cat /proc/$(jobs -p)/limits; kill -9 %1"],
                environment: Probe.environment
            )
            try session.expect("> ")
            try session.type("\u{1A}")
            try session.expect("Max core file size        0                    0")
        }
    }
}
