import ArgumentParser
import Console
import Device
import Files
import Language
import Records
import Sealing
import StrictJSON

/// `saring records`: the sealed records that are on this device.
struct RecordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records",
        abstract: "List, verify, hand over and release the sealed records on this device.",
        discussion: "Example: saring records list",
        subcommands: [List.self, Verify.self, HandOver.self, Release.self, Withdraw.self])

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    /// `saring records list`.
    struct List: SaringCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what is here: number, size, where it stands. What is in it cannot be shown.",
            discussion: "Example: saring records list")

        @Option(help: ArgumentHelp("text, for people, or json, for programs.", valueName: "format"))
        var format: Format = .text

        @OptionGroup var store: StoreOptions
        @OptionGroup var data: DataOptions

        func perform() throws {
            let texts = try data.texts()
            let envelopes = try RecordsCommand.open(store.folder) { store throws(StoreError) in try store.envelopes() }
            let page = RecordsPage(envelopes: envelopes, texts: texts)
            try Streams.output(format == .json ? page.json : page.text)
        }
    }

    /// `saring records verify`.
    struct Verify: SaringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check that every sealed record is whole and none is missing.",
            discussion: """
                Whether the newest ones were removed shows only by a count that somebody noted.

                Example: saring records verify
                """)

        @OptionGroup var store: StoreOptions
        @OptionGroup var data: DataOptions

        func perform() throws {
            let texts = try data.texts()
            let (envelopes, missing) = try RecordsCommand.open(store.folder) { store throws(StoreError) in
                (try store.envelopes(), try store.missing())
            }
            let damaged = envelopes.filter { $0.state == .damaged }.map(\.sequence)
            for number in damaged { try Streams.output(texts[.recordsDamaged, ["number": String(number)]] + "\n") }
            for number in missing { try Streams.output(texts[.recordsMissing, ["number": String(number)]] + "\n") }
            guard damaged.isEmpty, missing.isEmpty else { throw CleanExit(status: .found) }
            let last = envelopes.last.map { String($0.sequence) } ?? "0"
            try Streams.output(texts[.recordsWhole, ["count": String(envelopes.count), "last": last]] + "\n")
        }
    }

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

    /// `saring records withdraw`.
    struct Withdraw: SaringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Have a person's record erased, by the withdrawal code that she has.",
            discussion: """
                The code is typed at the prompt. It goes to the authority with the next hand-over, sealed like a record; \
                whose record it is, this device cannot tell.

                Example: saring records withdraw
                """)

        @OptionGroup var store: StoreOptions
        @OptionGroup var data: DataOptions

        func perform() throws {
            let texts = try data.texts()
            let sitting = StoreSitting(texts: texts, screener: try data.chosenScreener(), folder: store.folder)
            try sitting.hold { open in
                var notice: String?
                while true {
                    switch open.dialog.ask([.init(texts[.withdrawCode])], notice: notice) {
                    case .line(let line):
                        guard let code = RecordCode(typed: line) else {
                            notice = texts[.withdrawNoCode]
                            continue
                        }
                        let number = try open.store.seal(Withdrawal(of: code).bytes, month: UserSession.month)
                        return texts[.withdrawSealed, ["number": String(number)]]
                    case .left(let end): throw CleanExit(status: ExitStatus(end))
                    }
                }
            }
        }
    }

    private static func open<Value>(
        _ folder: String, _ body: (DeviceStore) throws(StoreError) -> Value
    ) throws(Failure) -> Value {
        try StoreError.told(about: folder) { () throws(StoreError) in try body(try DeviceStore(path: folder)) }
    }
}
