import ArgumentParser
import Console
import Language

/// `saring indicators table`.
struct TableCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "table",
        abstract: "Write the table question → choice → indicator → source, in Markdown, for reviewers.",
        discussion: """
            Of a cross-check it writes the table item → question → choice.

            Example: saring indicators table --data . > Indicators/asean-commit-working/REVIEW.md
            """)

    @OptionGroup var data: DataOptions

    func perform() throws {
        let sets = try data.sets()
        let texts = try data.texts()
        if let check = sets.crossCheck(named: data.instrument) {
            let instrument = try sets.instrument(readBy: check)
            try Streams.output(MappingTable(check: check, instrument: instrument, texts: texts).markdown)
        } else {
            let instrument = try sets.instrument(named: data.instrument)
            try Streams.output(ReviewTable(instrument: instrument, texts: texts).markdown)
        }
    }
}
