import ArgumentParser
import Console
import Files
import Sealing

/// `saring device`: the keys of this device, and the authority that it seals to.
struct DeviceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "device",
        abstract: "Enrol this device with an authority, rotate its keys, wipe it.",
        discussion: "Example: saring device show",
        subcommands: [Show.self, Enrol.self, Card.self, Rotate.self, ChangePassphrase.self, Wipe.self])

    /// Writes the device's card, in the place of an older one.
    static func write(_ card: DeviceCard, to path: String) throws(Failure) {
        do throws(FileFault) {
            try PrivateFile(path: path).write(Array(card.text.utf8), seconds: UserSession.month.start) {
                (try? DeviceCard(bytes: $0)) != nil
            }
        } catch {
            throw Failure(.cannotWrite, .errorCannotWrite, ["file": path, "reason": error.words])
        }
    }
}
