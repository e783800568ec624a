import Console
import Files
import Language
import Sealing

/// A passphrase in the first line of a file that nobody else can read: for a registry that receives unattended.
struct PassphraseFile {
    let path: String

    func passphrase() throws(Failure) -> Passphrase {
        let files = SystemFiles()
        let (mode, bytes): (UInt32, [UInt8])
        do throws(FileFault) {
            mode = try files.mode(ofFile: path)
            bytes = try files.read(path, atMost: 2 * Passphrase.mostBytes)
        } catch {
            throw Failure(.noInput, .errorCannotRead, ["file": path, "reason": error.words])
        }
        guard mode & 0o077 == 0 else { throw Failure(.notPermitted, .errorStoreMode, ["path": path, "mode": "600"]) }
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        guard !line.isEmpty else { throw tooShort }
        return Passphrase(bytes: Array(line))
    }

    /// A passphrase that is good enough to protect something new.
    func newPassphrase() throws(Failure) -> Passphrase {
        let passphrase = try passphrase()
        guard passphrase.characterCount >= Passphrase.leastCharacters else { throw tooShort }
        return passphrase
    }

    private var tooShort: Failure {
        Failure(.badData, .errorPassphraseFile, ["file": path, "count": String(Passphrase.leastCharacters)])
    }
}
