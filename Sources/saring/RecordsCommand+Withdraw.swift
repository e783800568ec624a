import ArgumentParser
import Console
import Files
import Language
import Records

extension RecordsCommand {
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
}
