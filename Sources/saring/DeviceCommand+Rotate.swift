import ArgumentParser
import Console
import Files
import Language
import Sealing

extension DeviceCommand {
    /// `saring device rotate`.
    struct Rotate: SaringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draw a new signing key for this device.",
            discussion: """
                The new card is vouched for by the older key; send it to the authority. --moved says that the store was \
                copied to this machine and that the other machine seals no more.

                Example: saring device rotate
                """)

        @Option(help: ArgumentHelp("Where to write this device's card.", valueName: "file"))
        var reply = "device.card"

        @ArgumentParser.Flag(help: "The store was copied here, and the other machine seals no more.")
        var moved = false

        @OptionGroup var store: StoreOptions
        @OptionGroup var data: DataOptions

        func perform() throws {
            let texts = try data.texts()
            let sitting = StoreSitting(texts: texts, screener: try data.chosenScreener(), folder: store.folder)
            try sitting.hold(mayBeCopied: moved) { open in
                let card = try open.store.rotate(machine: UserSession.machine, month: UserSession.month)
                try DeviceCommand.write(card, to: reply)
                return texts[.deviceRotated, ["file": reply, "words": card.fingerprint.description]]
            }
        }
    }
}
