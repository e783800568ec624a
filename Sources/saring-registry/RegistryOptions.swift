import ArgumentParser
import Console
import EmbeddedInstruments
import Language
import Registry
import Sealing
import Terminal

/// Which registry, and how its passphrase comes to it.
struct RegistryOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the registry, mode 0700.", valueName: "dir"))
    var registry: String?

    @Option(
        help: ArgumentHelp(
            "Read the passphrase from the first line of a file, mode 0600, instead of asking for it.", valueName: "file"
        ))
    var passphraseFile: String?

    /// Where the registry is unless `--registry` says otherwise.
    var folder: String { registry ?? UserSession.dataFolder + "/saring-registry" }

    /// The registry as it stands, its secrets closed.
    func closed() throws(Failure) -> Registry {
        try RegistryError.told(about: folder) { () throws(RegistryError) in try Registry(path: folder) }
    }

    /// The registry, opened by its passphrase.
    func opened() throws -> OpenRegistry {
        let registry = try closed()
        if registry.isForTests { Streams.error(EmbeddedTexts.english[.headTest]) }
        Terminal.lockMemory()
        if let passphraseFile {
            let passphrase = try PassphraseFile(path: passphraseFile).passphrase()
            return try RegistryError.told(about: folder) { () throws(RegistryError) in try registry.unlock(passphrase) }
        }
        let texts = EmbeddedTexts.english
        return try Keyboard.hold { keyboard in
            keyboard.say(texts[.registryPassphrase, ["folder": folder]])
            while true {
                let passphrase = try keyboard.secret(texts[.storePrompt])
                do throws(RegistryError) {
                    return try registry.unlock(passphrase)
                } catch {
                    guard error == .wrongPassphrase else { throw error.failure(folder) }
                    keyboard.say(texts[.storeWrongPassphrase])
                }
            }
        }
    }

    /// A passphrase for a registry that has none yet, or shall have another.
    func newPassphrase(from file: String?) throws -> Passphrase {
        Terminal.lockMemory()
        if let file { return try PassphraseFile(path: file).newPassphrase() }
        let texts = EmbeddedTexts.english
        let least = ["count": String(Passphrase.leastCharacters)]
        return try Keyboard.hold { keyboard in
            keyboard.say(texts[.registryNewPassphrase, least])
            while true {
                let passphrase = try keyboard.secret(texts[.storePrompt])
                guard passphrase.characterCount >= Passphrase.leastCharacters else {
                    keyboard.say(texts[.storeTooShort, least])
                    continue
                }
                keyboard.say(texts[.storeAgain])
                if try keyboard.secret(texts[.storePrompt]).matches(passphrase) { return passphrase }
                keyboard.say(texts[.storeNotAlike])
            }
        }
    }
}
