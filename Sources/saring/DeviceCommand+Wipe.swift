import ArgumentParser
import Console
import Conversation
import Language

extension DeviceCommand {
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
}
