import Foundation
import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// What the process itself could give away.
    @Suite struct Hygiene {
        private func running(in home: TemporaryFolder) throws -> (Officer, RunningProgram) {
            let officer = try Officer.inTest(home: home)
            return (officer, try #require(try RunningProgram(naming: home.file("store"))))
        }

        private func lines(of file: String, _ program: RunningProgram) throws -> [String] {
            try String(contentsOfFile: "/proc/\(program.process)/\(file)", encoding: .utf8)
                .split(separator: "\n").map(String.init)
        }

        @Test func `a crash leaves no memory on the disk`() throws {
            let (officer, program) = try running(in: TemporaryFolder())
            let limit = try #require(try lines(of: "limits", program).first { $0.hasPrefix("Max core file size") })
            #expect(limit.split(whereSeparator: \.isWhitespace).dropFirst(4).prefix(2) == ["0", "0"], "\(limit)")
            officer.session.kill(SIGSEGV)
            #expect(try officer.session.exitStatus() == .killed(signal: SIGSEGV))
            #expect(!officer.session.output.contains("Crash"))
        }

        @Test(.enabled(if: geteuid() == 0, "only root may always lock memory"))
        func `answers are kept out of the swap where the system lets it`() throws {
            let (officer, program) = try running(in: TemporaryFolder())
            let locked = try #require(try lines(of: "status", program).first { $0.hasPrefix("VmLck:") })
            #expect(locked.split(whereSeparator: \.isWhitespace)[1] != "0", "\(locked)")
            withExtendedLifetime(officer) {}
        }

        @Test func `no secret and no answer stands in the command line or the environment`() throws {
            let (officer, program) = try running(in: TemporaryFolder())
            for file in ["cmdline", "environ"] {
                #expect(try !lines(of: file, program).contains { $0.contains(TestStore.passphrase) })
            }
            withExtendedLifetime(officer) {}
        }

        @Test func `the passphrase is not shown while it is typed`() throws {
            let home = try TemporaryFolder()
            let officer = try Officer(["screen"], store: TestStore(in: home), home: home)
            #expect(!officer.session.output.contains(TestStore.passphrase))
        }

        @Test func `without a key the screen is locked, and the passphrase brings the page back`() throws {
            let home = try TemporaryFolder()
            let officer = try Officer(
                ["screen", "--context", "farm", "--lock-after", "1"], store: TestStore(in: home), home: home)
            let before = officer.screen.text
            // Nobody types: the next screen comes by itself.
            #expect(try officer.read().words.contains("Locked, since no key was pressed."))
            #expect(!officer.screen.text.contains(before))
            #expect(try officer.enter("not the passphrase").words.contains("That is not the passphrase."))
            #expect(try officer.press("\u{3}").words.contains("Locked"))
            #expect(try officer.enter(TestStore.passphrase).text == before)
        }

        @Test func `a second program on the same store is told, and the first goes on`() throws {
            let home = try TemporaryFolder()
            let officer = try Officer.inTest(home: home)
            let second = try Program.run(["records", "list", "--store", home.file("store")], home: home)
            #expect(second.status == 78)
            #expect(second.errorLines.count == 1)
            #expect(second.errors.contains("another program has it open"))
            #expect(try officer.enter("1").question == 2)
        }

        @Test func `the doctor says what is good and what is not, and asks for no passphrase`() throws {
            let home = try TemporaryFolder()
            let none = try Program.run(["doctor"], home: home)
            #expect(none.status == 1)
            #expect(none.output.contains("LOOK \(home.file("data/saring")): there is no store here."))
            let store = try TestStore(in: home)
            let outcome = try Program.run(["doctor", "--store", store.path], home: home)
            #expect(outcome.status == 1)
            #expect(outcome.errors == "")
            #expect(outcome.output.contains("good The rules asean-commit-working, edition 1, can be read.\n"))
            #expect(outcome.output.contains("LOOK NOT FOR REAL PEOPLE: a test store"))
            #expect(outcome.output.contains("LOOK No authority is enrolled"))
            #expect(outcome.output.contains("good 0 sealed records are here and whole; 0 were sealed so far.\n"))
            // Lines of the languages, to be looked at by somebody who reads them.
            #expect(outcome.output.contains("  ខ្មែរ (km): "))
            try home.setMode(0o644, of: "store/store.json")
            let open = try Program.run(["doctor", "--store", store.path], home: home)
            #expect(
                open.output.contains("LOOK \(store.path)/store.json: others can open it. Close it with: chmod go= "))
        }
    }
}
