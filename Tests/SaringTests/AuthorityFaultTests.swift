import Foundation
import Registry
import Sealing
import TestSupport
import Testing

extension SaringTests {
    /// What can go wrong at the authority's machine: one line, an exit status, nothing lost.
    @Suite struct AuthorityFaults {
        private static let strace = "/usr/bin/strace"
        private static let calls = "write,pwrite64,fsync,fdatasync,openat,rename,renameat,renameat2,unlink,ftruncate"

        @Test func `each mistake is one line that says what to do`() throws {
            let home = try TemporaryFolder()
            let authority = try Authority(in: home)
            try home.write(Array("no bundle".utf8), to: "bundle")
            try home.write(Array("the wrong one\n".utf8), to: "wrong")
            try home.write(Array("\(Authority.passphrase)\n".utf8), to: "open", mode: 0o644)
            try home.write(Array("\n".utf8), to: "empty")
            let registry = ["--registry", home.file("registry")]
            let faults: [([String], Int32, String)] = [
                (["receive", home.file("bundle"), "--receipt", home.file("r")] + registry, 65, "is not a bundle"),
                (
                    ["receive", home.file("nothing"), "--receipt", home.file("r")] + registry, 66,
                    "there is no such file"
                ),
                (["verify", "--registry", home.file("elsewhere")], 78, "there is no registry here"),
                (["verify"] + registry, 64, "needs a terminal"),
                (["verify", "--passphrase-file", home.file("wrong")] + registry, 77, "not the passphrase"),
                (["verify", "--passphrase-file", home.file("open")] + registry, 77, "chmod 600"),
                (["verify", "--passphrase-file", home.file("empty")] + registry, 65, "its first line is not"),
                (["verify", "--passphrase-file", home.file("none")] + registry, 66, "cannot be read"),
                (["devices", "add", home.file("bundle")] + registry, 65, "is not a device's card"),
                (["keys", "new", "--name", "X"] + registry, 78, "there is a registry already"),
                (["keys", "new", "--name", ""] + registry, 64, "--name takes 1 to 80"),
                (["keys", "rotate", "--until", "soon"] + registry, 64, "--until takes a month"),
                (
                    ["devices", "revoke", "x", "--passphrase-file", authority.passphraseFile] + registry, 66,
                    "no device"
                ),
                (
                    ["export", "--to", "sdg", home.file("x"), "--passphrase-file", authority.passphraseFile] + registry,
                    64, "there is no standard \"sdg\" here"
                ),
            ]
            for (arguments, status, words) in faults {
                let outcome = try Program.run(Authority.path, arguments, input: [], home: home)
                #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
                #expect(outcome.errors.contains(words), "\(arguments): \(outcome.errors)")
                #expect(outcome.output == "")
            }
        }

        @Test func `a receipt and a card replace an older one of their kind, and nothing else`() throws {
            let home = try TemporaryFolder()
            _ = try HandedOver(in: home)
            let authority = try Authority(in: home)
            // A slip of the fingers: the bundle's own name.
            let bundle = try Data(contentsOf: URL(filePath: home.file("bundle")))
            let slip = try authority.receive("bundle", receipt: "bundle")
            #expect(slip.status == 73)
            #expect(slip.errors.contains("What came is in the ledger."))
            #expect(try Data(contentsOf: URL(filePath: home.file("bundle"))) == bundle)
            for _ in 1...2 { #expect(try authority.receive("bundle").status == 0) }

            try home.write(Array("notes".utf8), to: "notes")
            for name in ["notes", "authority.card"] {
                let listed = try authority.run(["keys", "list", "--card", home.file(name)])
                #expect(listed.status == (name == "notes" ? 73 : 0))
            }
            #expect(try home.text(of: "notes") == "notes")
        }

        @Test func `no message repeats a name that was typed where none belongs`() throws {
            let home = try TemporaryFolder()
            let authority = try Authority(in: home)
            let name = "Somchai-Jaidee"
            for arguments in [
                ["--\(name)"], [name], ["keys", name], ["receive", "--receipt", "r", "--count", name, "b"],
                ["devices", "revoke", name], ["export", "--to", "htcds", "--form", name, "f"],
                ["keys", "rotate", "--until", name], ["devices", "revoke", "x", "--from", name],
            ] {
                let outcome = try authority.run(arguments)
                #expect(outcome.status != 0)
                #expect(!(outcome.output + outcome.errors).contains(name), "\(arguments): \(outcome.errors)")
            }
        }

        @Test func `others may not read the registry, and two programs may not open it at once`() throws {
            let home = try TemporaryFolder()
            let authority = try Authority(in: home)
            let held = try Registry(path: home.file("registry"))
            let second = try authority.run(["verify"])
            #expect(second.status == 78)
            #expect(second.errors.contains("another program has it open"))
            withExtendedLifetime(held) {}
            try home.setMode(0o755, of: "registry")
            let open = try authority.run(["verify"])
            #expect(open.status == 77)
            #expect(open.errors.contains("chmod 700"))
        }

        @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: strace), "needs strace"))
        func `killed at every call that writes while it receives, nothing is lost and no receipt promises too much`()
            throws
        {
            let source = try TemporaryFolder()
            let envelopes = try HandedOver(in: source)
            var call = 1
            var kills = 0
            let step = Kills.count >= 1000 ? 1 : 9
            while true {
                let home = try TemporaryFolder()
                try envelopes.copy(to: home)
                let authority = try Authority(in: home)
                let inject =
                    ["-f", "-q", "-o", "/dev/null", "-e", "trace=\(Self.calls)"]
                    + ["-e", "inject=\(Self.calls):signal=SIGKILL:when=\(call)"]
                let arguments = ["receive", home.file("bundle"), "--receipt", home.file("receipt")]
                let outcome = try authority.run(arguments, through: [Self.strace] + inject)
                if outcome.status == 0 { break }
                kills += 1
                if FileManager.default.fileExists(atPath: home.file("receipt")) {
                    // Whoever has the receipt finds everything in the ledger.
                    let verified = try authority.run(["verify"])
                    #expect(verified.output.hasPrefix("Records: 3. Devices: 1."), "call \(call)")
                }
                let again = try authority.receive("bundle")
                #expect(again.status == 0, "call \(call): \(again.output)\(again.errors)")
                let verified = try authority.run(["verify"])
                #expect(verified.status == 0, "call \(call): \(verified.output)")
                #expect(verified.output.hasPrefix("Records: 3. Devices: 1."), "call \(call)")
                call += step
            }
            #expect(kills > 3)
        }
    }
}
