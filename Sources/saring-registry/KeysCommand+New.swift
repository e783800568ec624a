import ArgumentParser
import Console
import EmbeddedInstruments
import Files
import Language
import Registry
import Sealing

extension KeysCommand {
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
}
