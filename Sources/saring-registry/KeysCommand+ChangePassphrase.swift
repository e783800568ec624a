import ArgumentParser
import Console
import EmbeddedInstruments
import Language
import Registry
import Sealing

extension KeysCommand {
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
