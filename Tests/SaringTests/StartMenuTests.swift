import Foundation
import TerminalSession
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
                      1  Talk with one person (nothing is kept)
                      2  Try it out, with a test record (NOT FOR REAL PEOPLE)
                      3  See the indicators
                      4  See all commands
                      5  Leave

                    """)
            return session
        }

        @Test(arguments: ["1", "๑"])
        func `it starts an interview of which nothing is kept`(_ typed: String) throws {
            let session = try start(home: TemporaryFolder())
            try session.type(typed + "\r")
            try session.expect("Nothing is kept.")
            try session.expect("Where does this talk take place?")
            try session.expect("> ")
        }

        @Test func `it starts an interview with a test record, in the user's own folder`() throws {
            let home = try TemporaryFolder()
            let session = try start(home: home)
            try session.type("2\r")
            try session.expect("NOT FOR REAL PEOPLE")
            try session.expect("> ")
            let folders = try home.listing()
            #expect(folders.map(\.path) == ["data", "data/saring", "data/saring/test-records"])
            #expect(folders.allSatisfy { $0.isFolder && $0.mode == 0o700 })
        }

        @Test func `it shows the indicator sets and the commands`() throws {
            for (typed, words) in [("3", "asean-commit-working, edition 1:"), ("4", "USAGE: saring <subcommand>")] {
                let session = try start(home: TemporaryFolder())
                try session.type(typed + "\r")
                try session.expect(words)
                #expect(try session.exitStatus() == .exited(0))
            }
        }

        @Test(arguments: ["5\r", "\u{4}"])
        func `it can be left`(_ typed: String) throws {
            let session = try start(home: TemporaryFolder())
            try session.type(typed)
            #expect(try session.exitStatus() == .exited(0))
            #expect(session.isCooked)
        }

        @Test(arguments: ["6", "0", "x", ""])
        func `it asks again after a wrong digit`(_ typed: String) throws {
            let session = try start(home: TemporaryFolder())
            try session.type(typed + "\r")
            try session.expect("That is not one of the answers.")
            try session.expect("> ")
            try session.type("5\r")
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
