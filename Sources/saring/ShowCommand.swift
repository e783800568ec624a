import ArgumentParser
import Console
import Conversation
import Instruments
import Language

/// `saring indicators show`.
struct ShowCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an indicator set, or one thing in it, with its sources.",
        discussion: """
            Of a cross-check it shows each item, and what of the answers it is read from.

            Example: saring indicators show papers-held
            Example: saring indicators show D5.1 --instrument ilo-operational-adult-labour
            """)

    @Argument(
        help: ArgumentHelp(
            "An indicator, observation, question, rule or item; everything if left out.", valueName: "id"))
    var id: String?

    @OptionGroup var data: DataOptions

    func perform() throws {
        guard let paragraphs = try page() else {
            throw Failure(.usage, .errorNoSuchIndicator, ["instrument": data.instrument])
        }
        try Streams.output(paragraphs.lines(columns: Streams.columns).joined(separator: "\n") + "\n")
    }

    /// Nil if there is nothing of that id.
    private func page() throws -> [Paragraph]? {
        let sets = try data.sets()
        if let check = sets.crossCheck(named: data.instrument) {
            let page = CrossCheckPage(
                check: check, instrument: try sets.instrument(readBy: check), texts: try data.texts())
            return id.map(page.one) ?? page.all
        }
        let page = InstrumentPage(
            instrument: try sets.instrument(named: data.instrument), texts: try data.texts())
        return id.map(page.one) ?? page.all
    }
}
