import ArgumentParser
import Console
import Conversation
import Device
import Files
import Language
import Sealing

/// `saring device`: the keys of this device, and the authority that it seals to.
struct DeviceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "device",
        abstract: "Enrol this device with an authority, rotate its keys, wipe it.",
        discussion: "Example: saring device show",
        subcommands: [Show.self, Enrol.self, Card.self, Rotate.self, ChangePassphrase.self, Wipe.self])

    /// `saring device show`.
    struct Show: SaringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say which device this is, and to whom it seals.",
            discussion: "Example: saring device show")

        @OptionGroup var store: StoreOptions
        @OptionGroup var data: DataOptions

        func perform() throws {
            let texts = try data.texts()
            let folder = store.folder
            let lines = try StoreError.told(about: folder) { () throws(StoreError) in
                let store = try DeviceStore(path: folder)
                return try DevicePage(store: store, texts: texts).lines
            }
            try Streams.output(lines.joined(separator: "\n") + "\n")
        }
    }

    /// `saring device enrol`.
    struct Enrol: SaringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Seal to an authority from now on.",
            discussion: """
                CARD is the authority's file. Its words are compared by voice with the authority before anything is sealed \
                to it. The device's own card is written beside it, or to --reply; send it back. What was sealed to this \
                device's own key before is sealed anew, to the authority.

                Example: saring device enrol authority.card
                """)

        @Argument(help: ArgumentHelp("The authority's card.", valueName: "card"))
        var card: String

        @Option(help: ArgumentHelp("Where to write this device's card.", valueName: "file"))
        var reply = "device.card"

        @OptionGroup var store: StoreOptions
        @OptionGroup var data: DataOptions

        func perform() throws {
            let texts = try data.texts()
            let input = try InputFile(card)
            defer { input.close() }
            let card = try Self.read(try input.whole())
            guard card.isValid(in: UserSession.month.name) else {
                throw Failure(.badData, .errorCardEnded, ["name": card.name, "made": card.made, "until": card.until])
            }
            let sitting = StoreSitting(texts: texts, screener: try data.chosenScreener(), folder: store.folder)
            try sitting.hold { open in
                let follows = open.store.store.authority.map(card.follows) ?? false
                if !follows { try Self.confirm(card, open.dialog, texts) }
                try open.store.enrol(card, month: UserSession.month)
                try DeviceCommand.write(open.store.card(), to: reply)
                let values = ["name": card.name, "file": reply, "words": open.store.card().fingerprint.description]
                return texts[.deviceEnrolled, values]
            }
        }

        private static func read(_ bytes: [UInt8]) throws(Failure) -> AuthorityCard {
            do throws(CardError) {
                return try AuthorityCard(bytes: bytes)
            } catch {
                throw Failure(.badData, error == .notACard ? .errorNotACard : .errorCardDamaged)
            }
        }

        /// The words are compared by voice: whoever only looks would type nothing.
        private static func confirm(_ card: AuthorityCard, _ dialog: Dialog, _ texts: Texts) throws {
            let words = card.fingerprint.words
            let page = [
                Paragraph(texts[.deviceCompare, ["name": card.name]]), .gap,
                Paragraph(words.dropLast().joined(separator: " ") + " …", indent: 4), .gap,
                Paragraph(texts[.deviceCompareLast]),
            ]
            var notice: String?
            while true {
                switch dialog.ask(page, notice: notice) {
                case .line(let line) where line == words.last: return
                case .line: notice = texts[.deviceCompareWrong]
                case .left(let end): throw CleanExit(status: ExitStatus(end))
                }
            }
        }
    }

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

    /// `saring device wipe`.
    struct Wipe: SaringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Destroy this device's keys, drafts and sealed records.",
            discussion: """
                Hand over first: what was not handed over is lost. On flash memory overwriting is best effort; only \
                full-disk encryption makes sure.

                Example: saring device wipe
                """)

        @OptionGroup var store: StoreOptions
        @OptionGroup var data: DataOptions

        func perform() throws {
            let texts = try data.texts()
            let folder = store.folder
            let sitting = StoreSitting(texts: texts, screener: try data.chosenScreener(), folder: folder)
            try sitting.hold(mayBeCopied: true) { open in
                let device = open.store.store
                let waiting = try device.envelopes().count
                let page = [
                    Paragraph(texts[.deviceWipe, ["count": String(waiting), "name": device.device.spoken]])
                ]
                switch open.dialog.ask(page) {
                case .line(let line) where line == device.device.spoken:
                    try device.wipe()
                    return texts[.deviceWiped, ["folder": folder]]
                case .line: return texts[.deviceNotWiped]
                case .left(let end): throw CleanExit(status: ExitStatus(end))
                }
            }
        }
    }

    /// Writes the device's card, in the place of an older one.
    static func write(_ card: DeviceCard, to path: String) throws(Failure) {
        do throws(FileFault) {
            try? SystemFiles().remove(path)
            try PrivateFile(path: path).write(Array(card.text.utf8), seconds: UserSession.month.start)
        } catch {
            throw Failure(.cannotWrite, .errorCannotWrite, ["file": path, "reason": error.words])
        }
    }
}
