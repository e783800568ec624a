import ArgumentParser
import Console
import EmbeddedInstruments
import Files
import Language
import Registry
import Sealing

extension KeysCommand {
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
}
