import ArgumentParser
import Console
import Forms
import Instruments
import Language
import Spreadsheet

/// `saring form`: the same questionnaire on paper.
struct FormCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Write the questionnaire for paper, or for ODK and Kobo.",
        discussion: """
            --html prints one file that needs no network: open it in any browser, read it on a phone, or print it on A4. \
            Questions and answers have the numbers of the screen. There is no place for a name on it.

            --language is yours, --ask-in the person's; where they differ, what is said aloud stands in both. No native \
            speaker has reviewed a translation yet, and the paper says so.

            Example: saring form --html --context farm --ask-in km > farm.html

            --xlsform writes one form with every place and every language, from which ODK and Kobo make theirs. What comes \
            back is read by saring evaluate --from odk. Until it is sent, what was typed can be read on the phone, and \
            whoever runs the server can read it too: where that is no place for it, use saring screen.

            Example: saring form --xlsform questions.xlsx
            """)

    @ArgumentParser.Flag(help: "Print the questionnaire as HTML; --context is needed.")
    var html = false

    @Option(help: ArgumentHelp("Write the form for ODK and Kobo into a new file.", valueName: "file"))
    var xlsform: String?

    @Option(help: ArgumentHelp("The kind of place.", valueName: "place"))
    var context: String?

    @Option(help: ArgumentHelp("The person's language, such as km: stands under yours.", valueName: "language"))
    var askIn: String?

    @OptionGroup var data: DataOptions

    func perform() throws {
        guard html != (xlsform != nil) else { throw Failure(.usage, .errorFormKind) }
        if let xlsform { try writeForm(to: xlsform) } else { try printPage() }
    }

    private func writeForm(to path: String) throws(Failure) {
        let form = XLSForm(source: try data.formLanguage(nil), others: try data.formLanguages())
        do throws(SpreadsheetError) {
            try Workbook(sheets: form.sheets.map { Sheet(name: $0.name, rows: $0.rows) }).write(to: path)
        } catch {
            throw error.failure(of: path)
        }
    }

    private func printPage() throws {
        let source = try data.formLanguage(nil)
        let place = try place(in: source.instrument)
        let own = try data.formLanguage(data.language)
        let spoken = try askIn.map { try data.formLanguage($0) }
        try Streams.output(PaperForm(of: place, in: own, source: source, spoken: spoken).html)
    }

    private func place(in instrument: Instrument) throws(Failure) -> Context {
        let names = instrument.contexts.map(\.id.text).joined(separator: ", ")
        guard let context else { throw Failure(.usage, .errorFormContext, ["names": names]) }
        if let place = instrument.context(Context.ID(context)) { return place }
        throw Failure(.usage, .errorNoSuchContext, ["names": names])
    }
}
