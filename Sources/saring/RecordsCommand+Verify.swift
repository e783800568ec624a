import ArgumentParser
import Console
import Device
import Language

extension RecordsCommand {
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
}
