import Glibc
import TerminalSession
import Testing

extension PseudoTerminalTests {
    /// Keys and events that are no text, and what is left of the terminal after each.
    @Suite struct Signals {
        @Test func controlCDropsTheLineOnly() throws {
            let session = try Probe.start()
            try session.expect("> ")
            try session.type("wrong")
            try session.expect("wrong")
            try session.type("\u{3}")
            try session.expect("[interrupted]")
            try session.expect("> ")
            try session.type("right\r")
            try session.expect("[line 5: right]")
        }

        @Test func controlDEndsTheInputOnAnEmptyLineOnly() throws {
            let session = try Probe.start()
            try session.expect("> ")
            try session.type("ab\u{2}\u{4}\r")
            try session.expect("[line 1: a]")
            try session.expect("> ")
            try session.type("\u{4}")
            try session.expect("[left 0]")
            #expect(try session.exitStatus() == .exited(0))
            #expect(session.isCooked)
        }

        @Test(arguments: ["lines", "page", "pause", "busy"])
        func controlBackslashIsPanicEverywhere(mode: String) throws {
            let session = try Probe.start(mode)
            try session.expect(mode == "busy" ? "[busy]" : mode == "pause" ? "[paused]" : "> ")
            try session.type("half an answer\u{1C}")
            try session.expect("[left 131]")
            #expect(try session.exitStatus() == .exited(131))
            #expect(session.isCooked)
            expectNoBacktrace(in: session)
        }

        @Test func controlBackslashWorksInTheMiddleOfAPaste() throws {
            let session = try Probe.start()
            try session.expect("\u{1B}[?2004h> ")
            // More than the kernel holds: once it is all typed, the program is reading the paste.
            try session.type("\u{1B}[200~" + String(repeating: "pasted, and no end ", count: 10_000))
            try session.type("\u{1C}")
            try session.expect("[left 131]")
            #expect(try session.exitStatus() == .exited(131))
            #expect(session.isCooked)
        }

        @Test func controlBackslashWorksInTheMiddleOfALetterOrKey() throws {
            for begun in [[0xE0, 0xB8], [0x1B], [0x1B, 0x5B], [0x16]] as [[UInt8]] {
                let session = try Probe.start()
                try session.expect("> ")
                try session.type("text")
                try session.expect("text")
                try session.send(bytes: begun)
                try session.type("\u{1C}")
                try session.expect("[left 131]")
                #expect(try session.exitStatus() == .exited(131))
                #expect(session.isCooked)
            }
        }

        @Test func controlBackslashTwiceEndsAProgramThatDoesNotListen() throws {
            let session = try Probe.start("stuck")
            try session.expect("[stuck]")
            #expect(!session.isCooked)
            // The key after it is read once the signal has arrived.
            try session.type("\u{1C}x")
            try session.expect("[x]")
            try session.type("\u{1C}")
            #expect(try session.exitStatus() == .exited(131))
            try session.expect("\u{1B}[?1049l")
            #expect(session.isCooked)
            expectNoBacktrace(in: session)
        }

        @Test func controlBackslashWorksWhateverSttySays() throws {
            let session = try Session.start(
                executable: "/bin/bash",
                arguments: ["-mc", "stty quit undef intr undef; \(Probe.path) page; echo status $?; stty -a"],
                environment: Probe.environment
            )
            try session.expect("> ")
            try session.type("wrong\u{3}")
            try session.expect("[interrupted]")
            try session.expect("> ")
            try session.type("\u{1C}")
            try session.expect("status 131")
            // Put back as found.
            try session.expect("quit = <undef>")
        }

        @Test(arguments: ["lines", "page", "pause", "busy"])
        func terminationLeavesAUsableTerminal(mode: String) throws {
            let session = try Probe.start(mode)
            try session.expect(mode == "busy" ? "[busy]" : mode == "pause" ? "[paused]" : "> ")
            #expect(!session.isCooked)
            session.kill(SIGTERM)
            try session.expect("[left 143]")
            #expect(try session.exitStatus() == .exited(143))
            #expect(session.isCooked)
        }

        @Test(arguments: ["lines", "page", "pause", "busy"])
        func hangingUpClosesTheTerminal(mode: String) throws {
            let session = try Probe.start(mode)
            try session.expect(mode == "busy" ? "[busy]" : mode == "pause" ? "[paused]" : "> ")
            session.kill(SIGHUP)
            #expect(try session.exitStatus() == .exited(129))
            #expect(session.isCooked)
        }

        @Test(arguments: ["lines", "page", "pause", "busy"])
        func aClosedWindowIsNotTheEndOfInput(mode: String) throws {
            let session = try Probe.start(mode)
            try session.expect(mode == "busy" ? "[busy]" : mode == "pause" ? "[paused]" : "> ")
            session.closeTerminal()
            #expect(try session.exitStatus() == .exited(129))
        }

        @Test func aClosedWindowIsSeenWithoutTheSignal() throws {
            // The shell leads the session, so that only it is told by a signal; it ignores that and ends last.
            let session = try Session.start(
                executable: "/bin/bash",
                arguments: ["-c", "trap '' HUP; \(Probe.path) < $(tty); exit $?"],
                environment: Probe.environment
            )
            try session.expect("> ")
            try session.type("unfinished")
            try session.expect("unfinished")
            session.closeTerminal()
            #expect(try session.exitStatus() == .exited(129))
        }

        @Test func controlZStopsAndTheShellGetsItsTerminal() throws {
            let session = try Session.start(
                executable: "/bin/bash",
                arguments: ["-mc", "\(Probe.path) page; echo stopped; read answer; echo \"read $answer\"; fg"],
                environment: Probe.environment
            )
            try session.expect("> ")
            try session.type("half ")
            try session.expect("half ")
            try session.type("\u{1A}")
            try session.expect("\u{1B}[?1049l")
            try session.expect("stopped")
            #expect(session.isCooked)
            try session.type("hello\r")
            try session.expect("read hello")
            try session.expect("\u{1B}[?1049h")
            try session.expect("[page 80x24]")
            try session.expect("> half ")
            try session.type("done\r")
            try session.expect("[line 9: half done]")
        }

        @Test func controlZWithoutAShellDoesNotHang() throws {
            let session = try Probe.start("page")
            try session.expect("> ")
            try session.type("half ")
            try session.expect("half ")
            try session.type("\u{1A}")
            try session.expect("[page 80x24]")
            try session.expect("> half ")
            try session.type("done\r")
            try session.expect("[line 9: half done]")
        }

        @Test func aProgramStoppedFromOutsideDrawsAnewWhenItGoesOn() throws {
            let session = try Probe.start("page")
            try session.expect("> ")
            try session.type("half ")
            try session.expect("half ")
            session.kill(SIGSTOP)
            session.kill(SIGCONT)
            try session.expect("[page 80x24]")
            try session.expect("> half ")
            try session.type("done\r")
            try session.expect("[line 9: half done]")
        }

        @Test func signalsHaveTheirEffectAgainOnceTheTerminalIsClosed() throws {
            let session = try Probe.start("closed")
            try session.expect("[closed]")
            #expect(session.isCooked)
            try session.type("\u{3}")
            #expect(try session.exitStatus() == .killed(signal: SIGINT))
        }

        private func expectNoBacktrace(in session: Session) {
            let output = session.output.lowercased()
            for trace in ["backtrace", "thread 0", "crash", "0x0"] {
                #expect(!output.contains(trace))
            }
        }
    }
}
