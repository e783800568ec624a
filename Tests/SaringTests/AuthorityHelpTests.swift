import TestSupport
import Testing

extension SaringTests {
    /// What `saring-registry` says of itself.
    @Suite struct AuthorityHelp {
        static let helps: [[String]] = [
            [], ["keys"], ["keys", "new"], ["keys", "rotate"], ["keys", "list"], ["keys", "passphrase"], ["devices"],
            ["devices", "add"], ["devices", "list"], ["devices", "revoke"], ["receive"], ["withdraw"], ["verify"],
            ["export"],
        ]

        @Test(arguments: helps)
        func `every command has help with an example`(_ command: [String]) throws {
            let home = try TemporaryFolder()
            let outcome = try Program.run(Authority.path, command + ["--help"], input: [], home: home)
            #expect(outcome.status == 0)
            #expect(outcome.errors == "")
            #expect(outcome.output.contains("Example: saring-registry "))
            try ScreenFixture.expect(outcome.output, "help/" + (["saring-registry"] + command).joined(separator: "-"))
        }
    }
}
