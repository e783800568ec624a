import ArgumentParser
import Console
import Files
import Registry
import Sealing

/// `saring-registry keys`: what records are sealed to, and receipts are signed by.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Make the registry's keys, rotate them, list them.",
        discussion: "Example: saring-registry keys list",
        subcommands: [New.self, Rotate.self, List.self, ChangePassphrase.self])

    /// Where a card goes, and how long its key is sealed to.
    struct CardOptions: ParsableArguments {
        @Option(help: ArgumentHelp("Where to write the card that is copied to the devices.", valueName: "file"))
        var card = "authority.card"

        @Option(
            help: ArgumentHelp(
                "The last month in which records are sealed to it; a year when left out.", valueName: "month"))
        var until: String?

        func validate() throws {
            if let until, !Month.isWritten(until) { throw ValidationError("--until takes a month, as 2026-11") }
            if let until, until < UserSession.month.name { throw ValidationError("--until takes a month to come") }
        }

        var lastMonth: String { until ?? UserSession.month.nextYear }

        func write(_ authority: AuthorityCard) throws(Failure) {
            do throws(FileFault) {
                try PrivateFile(path: card).write(Array(authority.text.utf8), seconds: UserSession.month.start) {
                    (try? AuthorityCard(bytes: $0)) != nil
                }
            } catch {
                throw Failure(.cannotWrite, .errorCannotWrite, ["file": card, "reason": error.words])
            }
        }
    }
}
