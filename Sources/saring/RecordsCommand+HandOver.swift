import ArgumentParser
import Console
import Device
import Files
import Language
import Sealing

extension RecordsCommand {
    /// `saring records hand-over`.
    struct HandOver: SaringCommand {
        static let configuration = CommandConfiguration(
            commandName: "hand-over",
            abstract: "Put every sealed record into one file for the authority.",
            discussion: """
                The file is written, read again and compared before it is called complete. The records stay here until \
                the authority's receipt releases them. Handing over twice harms nothing.

                Example: saring records hand-over /media/stick/records.bundle
                """)

        @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
        var file: String

        @OptionGroup var store: StoreOptions
        @OptionGroup var data: DataOptions

        func perform() throws {
            let texts = try data.texts()
            let (handedOver, total, own) = try RecordsCommand.open(store.folder) { store throws(StoreError) in
                let own = try store.envelopes().filter(\.isOwn).count
                let handedOver = try store.handOver(to: PrivateFile(path: file), month: UserSession.month)
                return (handedOver, try store.sealedCount(), own)
            }
            let values = ["count": String(handedOver.count), "file": file, "total": String(total)]
            try Streams.output(texts[.recordsHandedOver, values] + "\n")
            if own > 0 {
                try Streams.output(texts[.recordsOwnStay, ["count": String(own)]] + "\n")
            }
            for number in handedOver.damaged {
                try Streams.output(texts[.recordsDamaged, ["number": String(number)]] + "\n")
            }
            if !handedOver.damaged.isEmpty { throw CleanExit(status: .found) }
        }
    }
}
