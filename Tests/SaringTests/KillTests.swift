import Device
import Drafts
import Foundation
import Sealing
import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// The program is killed at any moment, as when a battery falls out: at most the line being typed is lost.
    ///
    /// `SARING_KILLS=5000` kills it so often; by default a few are enough to see that nothing was broken.
    @Suite struct Kills {
        static let count = ProcessInfo.processInfo.environment["SARING_KILLS"].flatMap(Int.init) ?? 40
        private static let strace = "/usr/bin/strace"
        private static let calls =
            "write,pwrite64,fsync,fdatasync,openat,rename,renameat,renameat2,unlink,ftruncate,close"

        /// The responses that the store's only draft holds; nil where there is none.
        private func responses(in home: TemporaryFolder) throws -> Int? {
            let store = try DeviceStore(path: home.file("store"))
            let open = try store.unlock(Passphrase(bytes: Array(TestStore.passphrase.utf8)))
            let drafts = try open.drafts.list().compactMap { listing -> Draft? in
                if case .draft(let draft) = listing { draft } else { nil }
            }
            try #require(drafts.count <= 1)
            return drafts.first.map { draft in
                draft.events.count { event, _ in if case .responded = event { true } else { false } }
            }
        }

        /// Holds what the draft has against what was asked when the program was killed.
        private func check(_ officer: Officer, _ home: TemporaryFolder, _ moment: String) throws {
            let answered = officer.asked.count - 1
            let kept = try responses(in: home)
            // The sixth step is the consent to a record: before it nothing may be kept.
            if officer.asked.contains(7) {
                #expect(
                    (kept ?? 0) >= answered && (kept ?? 0) <= answered + 1, "\(moment): \(kept ?? 0) of \(answered)")
            } else {
                #expect((kept ?? 0) <= 7, "\(moment)")
            }
            #expect(try home.holding().strangers.allSatisfy { $0.contains(".partial") }, "\(moment)")
        }

        @Test func `killed at random keystrokes, at most the line being typed is lost`() throws {
            var random = SystemRandomNumberGenerator()
            for round in 0..<Self.count {
                let home = try TemporaryFolder()
                let officer = try Officer.inTest(home: home)
                let last = Int.random(in: 5...28, using: &random)
                try officer.walk { _ in officer.asked.count >= last }
                let line = officer.screen.hasMore ? "" : "none"
                // Some of the line, at times with Enter, and no waiting for what comes of it.
                let typed = String((line + "\r").prefix(Int.random(in: 0...line.count + 1, using: &random)))
                try officer.session.type(typed)
                officer.session.kill(SIGKILL)
                #expect(try officer.session.exitStatus() == .killed(signal: SIGKILL))
                try check(officer, home, "round \(round), \(last) questions and \(typed.debugDescription)")
            }
        }

        @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: strace), "needs strace"))
        func `killed at every call that writes, at most the line being typed is lost`() throws {
            var call = 1
            var kills = 0
            // All of them with SARING_KILLS, else every so many.
            let step = Self.count >= 1000 ? 1 : 17
            while call < 2000 {
                let home = try TemporaryFolder()
                let store = try TestStore(in: home)
                let inject =
                    ["-f", "-q", "-o", "/dev/null", "-e", "trace=\(Self.calls)"]
                    + ["-e", "inject=\(Self.calls):signal=SIGKILL:when=\(call)"]
                guard
                    let officer = try? Officer(
                        ["screen", "--context", "farm"], store: store, home: home, through: [Self.strace] + inject)
                else {
                    call += step
                    continue
                }
                let isWhole = (try? officer.walk { _ in officer.asked.count >= 22 }) != nil
                officer.session.kill(SIGKILL)
                _ = try? officer.session.exitStatus()
                if isWhole { break }
                kills += 1
                try check(officer, home, "call \(call)")
                call += step
            }
            #expect(kills > 3)
        }
    }
}
