import ArgumentParser
import Console
import Files
import Language
import Sealing

extension DeviceCommand {
    /// `saring device passphrase`.
    struct ChangePassphrase: SaringCommand {
        static let configuration = CommandConfiguration(
            commandName: "passphrase",
            abstract: "Choose another passphrase.",
            discussion: "Example: saring device passphrase")

        @OptionGroup var store: StoreOptions
        @OptionGroup var data: DataOptions

        func perform() throws {
            let texts = try data.texts()
            let sitting = StoreSitting(texts: texts, screener: try data.chosenScreener(), folder: store.folder)
            try sitting.hold { open in
                let (chosen, end) = open.door.newPassphrase()
                guard let chosen else { throw CleanExit(status: end.map { ExitStatus($0) } ?? .interrupted) }
                try open.store.change(to: chosen, month: UserSession.month)
                return texts[.devicePassphraseChanged]
            }
        }
    }
}
