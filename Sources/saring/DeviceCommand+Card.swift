import ArgumentParser
import Console
import Language
import Sealing

extension DeviceCommand {
    /// `saring device card`.
    struct Card: SaringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write this device's card again.",
            discussion: """
                For an authority that lost it. After a rotation it is vouched for by the key before.

                Example: saring device card
                """)

        @Option(help: ArgumentHelp("Where to write it.", valueName: "file"))
        var reply = "device.card"

        @OptionGroup var store: StoreOptions
        @OptionGroup var data: DataOptions

        func perform() throws {
            let texts = try data.texts()
            let sitting = StoreSitting(texts: texts, screener: try data.chosenScreener(), folder: store.folder)
            try sitting.hold { open in
                let card = open.store.card()
                try DeviceCommand.write(card, to: reply)
                return texts[.deviceCard, ["file": reply, "words": card.fingerprint.description]]
            }
        }
    }
}
