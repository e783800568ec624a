import ArgumentParser
import Console
import EmbeddedInstruments
import Files
import Language
import Registry

extension DevicesCommand {
    /// `saring-registry devices list`.
    struct List: RegistryCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the devices: name, since when, how much came from them.",
            discussion: "Example: saring-registry devices list")

        @OptionGroup var options: RegistryOptions

        func perform() throws {
            let registry = try options.opened()
            let devices = try RegistryError.told(about: options.folder) { () throws(RegistryError) in
                try registry.devices()
            }
            let texts = EmbeddedTexts.english
            if devices.isEmpty { try Streams.output(texts[.registryNoDevices] + "\n") }
            for device in devices {
                let values = [
                    "name": device.device.spoken, "id": "\(device.device)", "added": device.added,
                    "count": String(device.envelopeCount), "number": String(device.lastSequence),
                    "month": device.revokedFrom ?? "",
                ]
                let message: Message = device.revokedFrom == nil ? .registryDevice : .registryDeviceRevoked
                try Streams.output(texts[message, values] + "\n")
            }
        }
    }
}
