import ArgumentParser
import Console
import EmbeddedInstruments
import Files
import Language
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
                try? SystemFiles().remove(card)
                try PrivateFile(path: card).write(Array(authority.text.utf8), seconds: UserSession.month.start)
            } catch {
                throw Failure(.cannotWrite, .errorCannotWrite, ["file": card, "reason": error.words])
            }
        }
    }

    /// `saring-registry keys new`.
    struct New: RegistryCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a registry with its first keys.",
            discussion: """
                The card that it writes is copied to each device, and its words are read out by voice when the device \
                enrols. Nobody can open what is sealed to it without the passphrase: keep a copy of the registry's folder, \
                and the passphrase in another place.

                Example: saring-registry keys new --name "NRM, front desk"
                """)

        @Option(
            help: ArgumentHelp(
                "What the authority is called on officers' screens: an office, never a person.", valueName: "office"))
        var name: String

        @OptionGroup var card: CardOptions
        @OptionGroup var options: RegistryOptions

        func validate() throws {
            guard (1...AuthorityCard.longestName).contains(name.count), !name.contains(where: \.isNewline) else {
                throw ValidationError("--name takes 1 to \(AuthorityCard.longestName) characters in one line")
            }
        }

        func perform() throws {
            if Registry.exists(at: options.folder) { throw RegistryError.exists.failure(options.folder) }
            let passphrase = try options.newPassphrase(from: options.passphraseFile)
            let registry = try RegistryError.told(about: options.folder) { () throws(RegistryError) in
                try Registry.make(
                    at: options.folder, name: name, made: UserSession.month.name, until: card.lastMonth,
                    passphrase: passphrase)
            }
            guard let made = registry.cards.last else { return }
            try card.write(made)
            let values = [
                "name": made.name, "folder": options.folder, "file": card.card, "words": "\(made.fingerprint)",
            ]
            try Streams.output(EmbeddedTexts.english[.registryMade, values] + "\n")
        }
    }

    /// `saring-registry keys rotate`.
    struct Rotate: RegistryCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draw new keys, vouched for by the older ones; once a year.",
            discussion: """
                What was sealed to an older key can still be opened. Copy the new card to each device: one that trusts the \
                older key need not compare words again.

                Example: saring-registry keys rotate
                """)

        @OptionGroup var card: CardOptions
        @OptionGroup var options: RegistryOptions

        func perform() throws {
            let registry = try options.opened()
            let made = try RegistryError.told(about: options.folder) { () throws(RegistryError) in
                try registry.rotate(made: UserSession.month.name, until: card.lastMonth)
            }
            try card.write(made)
            let values = ["made": made.made, "until": made.until, "file": card.card, "words": "\(made.fingerprint)"]
            try Streams.output(EmbeddedTexts.english[.registryRotated, values] + "\n")
        }
    }

    /// `saring-registry keys list`.
    struct List: RegistryCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the keys: name, months, words.", discussion: "Example: saring-registry keys list")

        @ArgumentParser.Option(help: ArgumentHelp("Also write the newest card again.", valueName: "file"))
        var card: String?

        @OptionGroup var options: RegistryOptions

        func perform() throws {
            let cards = try options.closed().cards
            if let card, let newest = cards.last {
                var place = CardOptions()
                place.card = card
                try place.write(newest)
            }
            let texts = EmbeddedTexts.english
            for card in cards {
                let message: Message = card == cards.last ? .registryKeyNow : .registryKey
                let values = [
                    "name": card.name, "made": card.made, "until": card.until, "words": "\(card.fingerprint)",
                ]
                try Streams.output(texts[message, values] + "\n")
            }
        }
    }

    /// `saring-registry keys passphrase`.
    struct ChangePassphrase: RegistryCommand {
        static let configuration = CommandConfiguration(
            commandName: "passphrase", abstract: "Choose another passphrase.",
            discussion: "Example: saring-registry keys passphrase")

        @Option(help: ArgumentHelp("Read the new passphrase from a file instead of asking for it.", valueName: "file"))
        var newPassphraseFile: String?

        @OptionGroup var options: RegistryOptions

        func perform() throws {
            let registry = try options.opened()
            let passphrase = try options.newPassphrase(from: newPassphraseFile)
            try RegistryError.told(about: options.folder) { () throws(RegistryError) in
                try registry.change(to: passphrase)
            }
            try Streams.output(EmbeddedTexts.english[.devicePassphraseChanged] + "\n")
        }
    }
}
