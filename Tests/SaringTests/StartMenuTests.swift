import Foundation
import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// `saring` alone, in a terminal.
    @Suite struct Starting {
        private func start(home: TemporaryFolder) throws -> Session {
            let session = try Session.start(executable: Program.path, environment: Program.environment(home: home))
            let shown = Screen.plain(try session.expect("> "))
            #expect(
                shown == """
                    What would you like to do?
                      1  Talk with one person
                      2  Go on with an interview that was interrupted
                      3  Try it out: nothing is kept
                      4  Practise with an invented case, and see how it went
                      5  Visit a place, and talk with one person after the other
                      6  See the indicators
                      7  See all commands
                      8  Leave

                    """)
            return session
        }

        @Test(arguments: ["3", "๓"])
        func `it starts an interview of which nothing is kept`(_ typed: String) throws {
            let session = try start(home: TemporaryFolder())
            try session.type(typed + "\r")
            try session.expect("Nothing is kept.")
            try session.expect("Where does this talk take place?")
            try session.expect("> ")
        }

        @Test func `it starts an interview, and on first use asks for a passphrase before it makes anything`() throws {
            let home = try TemporaryFolder()
            let session = try start(home: home)
            try session.type("1\r")
            try session.expect("This device keeps nothing yet.")
            try session.expect("Passphrase> ")
            #expect(try home.listing() == [])
            try session.type("\r")
            try session.expect("Nothing is kept.")
            #expect(try home.listing() == [])
        }

        @Test func `going on where there is no store says so`() throws {
            let home = try TemporaryFolder()
            let session = try start(home: home)
            try session.type("2\r")
            #expect(try session.exitStatus() == .exited(78))
            #expect(session.output.contains("there is no store here. The first interview makes one: saring screen"))
        }

        @Test func `it shows the indicator sets and the commands`() throws {
            for (typed, words) in [("6", "asean-commit-working, edition 1:"), ("7", "USAGE: saring <subcommand>")] {
                let session = try start(home: TemporaryFolder())
                try session.type(typed + "\r")
                try session.expect(words)
                #expect(try session.exitStatus() == .exited(0))
            }
        }

        @Test(arguments: ["8\r", "\u{4}"])
        func `it can be left`(_ typed: String) throws {
            let session = try start(home: TemporaryFolder())
            try session.type(typed)
            #expect(try session.exitStatus() == .exited(0))
            #expect(session.isCooked)
        }

        @Test(arguments: ["9", "0", "x", ""])
        func `it asks again after a wrong digit`(_ typed: String) throws {
            let session = try start(home: TemporaryFolder())
            try session.type(typed + "\r")
            try session.expect("That is not one of the answers.")
            try session.expect("> ")
            try session.type("8\r")
            #expect(try session.exitStatus() == .exited(0))
        }

        @Test func `it asks again after what is no text`() throws {
            let session = try start(home: TemporaryFolder())
            try session.send(bytes: [0xFF, 0x0D])
            try session.expect("> ")
        }

        @Test func `Ctrl-backslash leaves it without a word`() throws {
            let session = try start(home: TemporaryFolder())
            try session.type("\u{1C}")
            let status = try session.exitStatus()
            #expect(session.isCooked)
            #expect(status == .exited(131))
        }

        @Test(arguments: [(SIGTERM, Int32(143)), (SIGHUP, Int32(129))])
        func `signals end it with their status`(_ signal: Int32, _ wanted: Int32) throws {
            let session = try start(home: TemporaryFolder())
            session.kill(signal)
            let status = try session.exitStatus()
            #expect(status == .exited(wanted))
        }

        @Test func `Ctrl-C leaves it as interrupted`() throws {
            let session = try start(home: TemporaryFolder())
            try session.type("\u{3}")
            let status = try session.exitStatus()
            #expect(status == .exited(130))
        }
    }
}
