import ArgumentParser
import Console
import EmbeddedInstruments
import Files
import Language
import Registry
import Sealing

extension DevicesCommand {
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
}
