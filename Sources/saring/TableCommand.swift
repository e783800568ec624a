import ArgumentParser
import Language

/// `saring indicators table`.
struct TableCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "table",
        abstract: "Write the table question → choice → indicator → source, in Markdown, for reviewers.",
        discussion: "Example: saring indicators table --data . > Indicators/asean-commit-working/REVIEW.md")

    @OptionGroup var data: DataOptions

    func perform() throws {
        let table = ReviewTable(instrument: try data.chosenInstrument(), texts: try data.texts())
        try Streams.output(table.markdown)
    }
}
