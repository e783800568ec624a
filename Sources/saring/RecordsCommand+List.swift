import ArgumentParser
import Console
import Device
import Language

extension RecordsCommand {
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
}
