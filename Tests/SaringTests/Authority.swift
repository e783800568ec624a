import Foundation
import Registry
import Sealing
import TerminalSession
import TestSupport
import Testing

/// An authority at `saring-registry`, with a registry for tests whose passphrase stands in a file.
final class Authority {
    static let passphrase = "the passphrase of this office"
    static let path = URL(filePath: Program.path).deletingLastPathComponent().path + "/saring-registry"

    let home: TemporaryFolder
    let passphraseFile: String

    /// Makes the registry, in the same folder as the officer's store.
    init(in home: TemporaryFolder) throws {
        self.home = home
        passphraseFile = try home.write(Array("\(Self.passphrase)\n".utf8), to: "passphrase")
        guard !Registry.exists(at: home.file("registry")) else { return }
        let registry = try Registry.make(
            at: home.file("registry"), name: "Office", made: "2026-01", until: "2099-12",
            passphrase: Passphrase(bytes: Array(Self.passphrase.utf8)),
            stretching: Stretching(cost: Stretching.testCost))
        let card = try #require(registry.cards.last)
        try home.write(Array(card.text.utf8), to: "authority.card")
    }

    /// Runs the program without a terminal; where it needs the passphrase, it comes from the file.
    func run(_ arguments: [String], through wrapper: [String] = []) throws -> Program.Outcome {
        let command =
            wrapper + [Self.path] + arguments
            + ["--registry", home.file("registry"), "--passphrase-file", passphraseFile]
        return try Program.run(command[0], Array(command.dropFirst()), input: [], home: home)
    }

    /// Receives a bundle that is in the folder.
    func receive(_ bundle: String, receipt: String = "receipt", _ options: [String] = []) throws -> Program.Outcome {
        try run(["receive", home.file(bundle), "--receipt", home.file(receipt)] + options)
    }

    /// The program on a terminal.
    func sit(_ arguments: [String]) throws -> Session {
        try Session.start(
            executable: Self.path, arguments: arguments + ["--registry", home.file("registry")],
            environment: Program.environment(home: home), columns: 80, rows: 24)
    }

    /// Types the passphrase when it is asked for.
    func unlock(_ session: Session) throws {
        try session.expect("Passphrase> ")
        try session.type(Self.passphrase + "\r")
    }
}
