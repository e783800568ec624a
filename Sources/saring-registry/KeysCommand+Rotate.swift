import ArgumentParser
import Console
import EmbeddedInstruments
import Files
import Language
import Registry
import Sealing

extension KeysCommand {
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
}
