import ArgumentParser
import Console
import Conversation
import Files
import Language
import Sealing

extension DeviceCommand {
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
}
