import ArgumentParser
import Console
import Device
import Files
import Language
import Sealing

extension RecordsCommand {
    /// `saring records release`.
    struct Release: SaringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove the records that the authority has received, by its receipt.",
            discussion: "Example: saring records release /media/stick/receipt")

        @Argument(help: ArgumentHelp("The authority's receipt.", valueName: "receipt"))
        var receipt: String

        @OptionGroup var store: StoreOptions
        @OptionGroup var data: DataOptions

        func perform() throws {
            let texts = try data.texts()
            let input = try InputFile(receipt)
            defer { input.close() }
            let bytes = try input.whole()
            let folder = store.folder
            let device = try StoreError.told(about: folder) { () throws(StoreError) in try DeviceStore(path: folder) }
            let receipt = try Self.read(bytes, device)
            let (released, left) = try StoreError.told(about: folder) { () throws(StoreError) in
                (try device.release(receipt, month: UserSession.month), try device.envelopes().count)
            }
            try Streams.output(
                texts[.recordsReleased, ["count": String(released), "left": String(left)]] + "\n")
        }

        private static func read(_ bytes: [UInt8], _ store: DeviceStore) throws(Failure) -> Receipt {
            do throws(HandOverError) {
                return try store.receipt(bytes)
            } catch {
                switch error {
                case .otherAuthority: throw Failure(.notPermitted, .errorReceiptOther)
                case .notAReceipt: throw Failure(.badData, .errorNotAReceipt)
                default: throw Failure(.badData, .errorReceiptDamaged)
                }
            }
        }
    }
}
