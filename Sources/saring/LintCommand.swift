import ArgumentParser
import Console
import InstrumentFiles
import Language

/// `saring indicators lint`.
struct LintCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Check the YAML of indicator sets; says file, line and column of each mistake.",
        discussion: """
            Checks the folder given with --data, else the folder in which you stand. Ends 1 if it found something.

            Example: saring indicators lint --data .
            """)

    @OptionGroup var data: DataOptions

    func perform() throws {
        let folder = data.data ?? "."
        try DataOptions.check(folder: folder)
        let diagnostics = Linter().lint(dataFolder: folder)
        let texts = try data.texts()
        try Streams.output(diagnostics.map { $0.description + "\n" }.joined())
        guard diagnostics.isEmpty else {
            throw Failure(.found, .errorLintFound, ["count": String(diagnostics.count)])
        }
        let library = InstrumentLibrary(dataFolder: folder)
        let count = library.ids.count + library.crossCheckIDs.count
        Streams.error(texts[.lintClean, ["count": String(count)]])
    }
}
