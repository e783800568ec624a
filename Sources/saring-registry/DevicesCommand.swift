import ArgumentParser
import Console
import EmbeddedInstruments
import Files
import Language
import Registry
import Sealing

/// `saring-registry devices`: the devices that may hand over.
struct DevicesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "devices",
        abstract: "Add devices, list them, revoke one.",
        discussion: "Example: saring-registry devices list",
        subcommands: [Add.self, List.self, Revoke.self])

    /// `saring-registry devices add`.
    struct Add: RegistryCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a device by its card, or the new key of one.",
            discussion: """
                The words of a new device are compared by voice with the officer who enrolled it: the last word is typed. \
                --compared says that this was done already. A new key that the device's older key vouches for needs no \
                comparing.

                Example: saring-registry devices add device.card
                """)

        @Argument(help: ArgumentHelp("The device's card.", valueName: "card"))
        var card: String

        @ArgumentParser.Flag(help: "The words were compared by voice already.")
        var compared = false

        @OptionGroup var options: RegistryOptions

        func perform() throws {
            let card = try Self.read(card)
            let registry = try options.opened()
            let known = try RegistryError.told(about: options.folder) { () throws(RegistryError) in
                try registry.devices().contains { $0.device == card.device }
            }
            if !known, !compared { try Self.confirm(card) }
            let isNew = try RegistryError.told(about: options.folder) { () throws(RegistryError) in
                try registry.add(card, month: UserSession.month.name)
            }
            let message: Message = isNew ? .registryDeviceAdded : .registryDeviceKey
            try Streams.output(EmbeddedTexts.english[message, ["name": card.device.spoken]] + "\n")
        }

        private static func read(_ name: String) throws(Failure) -> DeviceCard {
            let input = try InputFile(name)
            defer { input.close() }
            let bytes = try input.whole()
            do throws(CardError) {
                return try DeviceCard(bytes: bytes)
            } catch {
                throw Failure(.badData, error == .notACard ? .errorNotADeviceCard : .errorDeviceCardDamaged)
            }
        }

        /// Whoever only looks would type nothing.
        private static func confirm(_ card: DeviceCard) throws {
            let texts = EmbeddedTexts.english
            let words = card.fingerprint.words
            try Keyboard.hold { keyboard in
                keyboard.say(texts[.registryCompare, ["name": card.device.spoken]])
                keyboard.say("    " + words.dropLast().joined(separator: " ") + " …")
                keyboard.say(texts[.registryCompareLast])
                while try keyboard.line().trimmed != words.last { keyboard.say(texts[.registryCompareWrong]) }
            }
        }
    }

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

    /// `saring-registry devices revoke`.
    struct Revoke: RegistryCommand {
        static let configuration = CommandConfiguration(
            abstract: "Count what a device seals from a month on as doubtful; lost and stolen devices.",
            discussion: """
                DEVICE is its name or its id, as devices list shows them. What it has handed over stays.

                Example: saring-registry devices revoke bovab-kisum --from 2026-11
                """)

        @Argument(help: ArgumentHelp("The device.", valueName: "device"))
        var device: String

        @Option(help: ArgumentHelp("The first month that is doubtful; this one when left out.", valueName: "month"))
        var from: String?

        @OptionGroup var options: RegistryOptions

        func validate() throws {
            if let from, !Month.isWritten(from) { throw ValidationError("--from takes a month, as 2026-11") }
        }

        func perform() throws {
            let month = from ?? UserSession.month.name
            let registry = try options.opened()
            let revoked = try RegistryError.told(about: options.folder) { () throws(RegistryError) in
                // Two devices whose names are alike are told apart by their ids.
                let named = try registry.devices().map(\.device).filter { [$0.spoken, "\($0)"].contains(device) }
                guard named.count == 1, let only = named.first else { throw .unknownDevice }
                try registry.revoke(only, from: month)
                return only
            }
            let values = ["name": revoked.spoken, "month": month]
            try Streams.output(EmbeddedTexts.english[.registryRevoked, values] + "\n")
        }
    }
}
