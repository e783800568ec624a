import ArgumentParser
import Console
import InstrumentFiles
import Language

/// `saring translations`: for translators, and for whoever answers for a language.
struct TranslationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translations",
        abstract: "Write the template for translators, check translations.",
        discussion: "Example: saring translations check --data .",
        subcommands: [TranslationsCheckCommand.self, TemplateCommand.self])
}

/// `saring translations template`.
struct TemplateCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Write everything that a person reads or hears as a gettext template.",
        discussion: "Example: saring translations template --data . > Translations/saring.pot")

    @OptionGroup var data: DataOptions

    func perform() throws {
        let folder = data.data ?? "."
        try DataOptions.check(folder: folder)
        let template: TranslationTemplate
        do throws(InvalidInstrument) {
            template = try TranslationTemplate(dataFolder: folder)
        } catch {
            for diagnostic in error.diagnostics { Streams.error(diagnostic.description) }
            throw Failure(.badData, .errorBadData, ["count": String(error.diagnostics.count)])
        }
        try Streams.output(template.text)
    }
}
