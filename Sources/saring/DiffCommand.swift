import ArgumentParser
import Console
import Conversation
import Instruments
import Language
import Prover
import Screening

/// `saring indicators diff`.
struct DiffCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say which cases come to another level in another edition, over every possible answer sheet.",
        discussion: """
            BEFORE and AFTER are folders that hold Indicators, folders of one indicator set, or among the data an id or an \
            edition. Every pair of levels is looked at, for adults and for children; for each that happens an answer sheet \
            is shown, none smaller, with the rules that make the difference. Ends 1 if there is a difference.

            Example: saring indicators diff . ../my-copy
            """)

    @Argument(help: ArgumentHelp("The edition to compare with.", valueName: "before"))
    var before: String

    @Argument(help: ArgumentHelp("The edition that is compared.", valueName: "after"))
    var after: String

    @Option(help: ArgumentHelp("text, for people, or json, for programs.", valueName: "format"))
    var format: VerifyCommand.Format = .text

    @OptionGroup var data: DataOptions

    func perform() throws {
        let texts = try data.texts()
        let editions = (try data.instrument(named: before), try data.instrument(named: after))
        let waiting = WaitingLine()
        waiting.isNow(texts[.diffProgress])
        let report = try compare(editions.0, editions.1)
        waiting.end()
        switch format {
        case .json: try Streams.output(ComparisonWriter(editions.0, editions.1).text(report) + "\n")
        case .text:
            let page = ComparisonPage(before: editions.0, after: editions.1, texts: texts)
            try Streams.output(page.lines(report, columns: Streams.columns))
        }
        guard report.isSame else { throw Failure(.found, .errorDiffFound) }
    }

    private func compare(_ before: Instrument, _ after: Instrument) throws -> ComparisonReport {
        do {
            return try EditionComparison(before, after).compare()
        } catch let error as ProverError {
            throw Failure(.internalFault, .errorProver, ["reason": "\(error)"])
        } catch let error as ScreenerError {
            throw Failure(.internalFault, .errorInternal, ["reason": "\(error)"])
        }
    }
}
