import ArgumentParser
import Console
import EmbeddedInstruments
import Files
import Language
import Registry
import Sealing

/// `saring-registry receive`: what a device handed over, into the ledger.
struct ReceiveCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: "Take a bundle into the ledger, check every record, and sign the receipt.",
        discussion: """
            Each envelope is opened, its signature, number and chain are checked, and its recommendation is derived again \
            under the very edition that it names. What is not in order is told by device and number, kept aside, and the \
            program ends 1. Receiving twice is harmless. --count is how many records the device had sealed, as it was \
            noted at hand-over: it alone shows whether the newest were removed.

            Example: saring-registry receive records.bundle --receipt receipt --count 12
            """)

    @Argument(help: ArgumentHelp("The bundle that a device handed over.", valueName: "bundle"))
    var bundle: String

    @Option(help: ArgumentHelp("Where to write the receipt that goes back to the device.", valueName: "file"))
    var receipt: String

    @Option(help: ArgumentHelp("How many records the device had sealed by then.", valueName: "number"))
    var count: UInt64?

    @OptionGroup var editions: EditionOptions
    @OptionGroup var options: RegistryOptions

    func perform() throws {
        let judge = try editions.judge()
        let bundle = try Self.read(bundle)
        let registry = try options.opened()
        let reception = try RegistryError.told(about: options.folder) { () throws(RegistryError) in
            try registry.receive(bundle, judge: judge, month: UserSession.month.name, count: count)
        }
        let texts = EmbeddedTexts.english
        for irregularity in reception.irregularities { try Streams.output(irregularity.words(texts) + "\n") }
        try write(reception.receipt)
        let values = [
            "new": String(reception.newCount), "repeated": String(reception.repeatedCount),
            "erased": String(reception.erasedCount), "file": receipt,
        ]
        try Streams.output(texts[.registryReceived, values] + "\n")
        guard reception.irregularities.isEmpty else {
            throw Failure(.found, .errorIrregular, ["count": String(reception.irregularities.count)])
        }
    }

    private static func read(_ name: String) throws(Failure) -> HandOverBundle {
        let input = try InputFile(name)
        defer { input.close() }
        let bytes = try input.whole(atMost: HandOverBundle.largestByteCount)
        do throws(HandOverError) {
            return try HandOverBundle(bytes: bytes)
        } catch {
            switch error {
            case .envelope(let number, let fault):
                throw Failure(.badData, .errorBundleEnvelope, ["number": String(number), "reason": fault.rawValue])
            case .damaged: throw Failure(.badData, .errorBundleDamaged)
            default: throw Failure(.badData, .errorNotABundle)
            }
        }
    }

    /// An older receipt of that name is replaced: it said no more than this one.
    private func write(_ signed: Receipt) throws(Failure) {
        do throws(FileFault) {
            try PrivateFile(path: receipt).write(
                signed.bytes, seconds: UserSession.month.start, replacing: Receipt.isWritten)
        } catch {
            throw Failure(.cannotWrite, .errorReceiptNotWritten, ["file": receipt, "reason": error.words])
        }
    }
}
