import ArgumentParser
import Console
import InstrumentFiles
import Language

/// `saring translations check`.
struct TranslationsCheckCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say how much is translated into each language, and what is wrong with it.",
        discussion: """
            Checks the folder given with --data, else the folder in which you stand: coverage, review, words in braces, \
            letters of other scripts, Zawgyi, length. What is fuzzy, or was made from an older text, is shown in English. \
            Ends 1 if there is a mistake.

            Example: saring translations check --data .
            """)

    @OptionGroup var data: DataOptions

    func perform() throws {
        let folder = data.data ?? "."
        try DataOptions.check(folder: folder)
        let files: [CatalogueFile]
        do throws(InvalidInstrument) {
            files = try CatalogueFile.all(dataFolder: folder)
        } catch {
            throw DataOptions.report(error.diagnostics)
        }
        let texts = try data.texts()
        for file in files { try Streams.output(texts[.translationsLine, Self.values(file)] + "\n") }
        let diagnostics = files.flatMap(\.diagnostics).sorted()
        for diagnostic in diagnostics { try Streams.output(diagnostic.description + "\n") }
        if diagnostics.contains(where: { $0.severity == .error }) {
            throw Failure(.found, .errorLintFound, ["count": String(diagnostics.count)])
        }
    }

    private static func values(_ file: CatalogueFile) -> [String: String] {
        let coverage = file.coverage
        return [
            "language": file.language, "name": file.name, "review": file.review.rawValue,
            "translated": String(coverage.translated), "total": String(coverage.total),
            "fuzzy": String(coverage.fuzzy), "stale": String(coverage.stale),
        ]
    }
}
