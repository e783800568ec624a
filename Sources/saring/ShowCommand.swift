import ArgumentParser
import Conversation
import Instruments
import Language

/// `saring indicators show`.
struct ShowCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an indicator set, or one thing in it, with its sources.",
        discussion: "Example: saring indicators show papers-held")

    @Argument(
        help: ArgumentHelp("An indicator, observation, question or rule; everything if left out.", valueName: "id"))
    var id: String?

    @OptionGroup var data: DataOptions

    func perform() throws {
        let instrument = try data.chosenInstrument()
        let page = InstrumentPage(instrument: instrument, texts: try data.texts())
        let paragraphs = id.map(page.one) ?? page.all
        guard let paragraphs else {
            throw Failure(
                .usage, .errorNoSuchIndicator, ["name": id ?? "", "instrument": instrument.id.text])
        }
        try Streams.output(paragraphs.lines(columns: Streams.columns).joined(separator: "\n") + "\n")
    }
}
