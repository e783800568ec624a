import ArgumentParser
import Console
import Conversation
import Instruments
import Language
import Prover
import Screening

/// `saring indicators verify`.
struct VerifyCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prove the safety properties of an indicator set over every possible answer sheet.",
        discussion: """
            The properties that the set states (properties.yaml), and those of every set: more that is known never lowers \
            a level; what is not known is never read as a no; consent, skips and stops change no level; every rule, level \
            and indicator decides a case. A property that fails is shown with an answer sheet that breaks it, none \
            smaller, as saring explain reads it. Ends 1 if one fails.

            Example: saring indicators verify --data .
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @ArgumentParser.Flag(help: "Show for each level, rule and indicator a case that it decides.")
    var cases = false

    @Option(help: ArgumentHelp("text, for people, or json, for programs.", valueName: "format"))
    var format: Format = .text

    @OptionGroup var data: DataOptions

    func perform() throws {
        let texts = try data.texts()
        let instrument = try data.chosenScreener().instrument
        let report = try report(of: instrument, VerificationPage(instrument: instrument, texts: texts))
        switch format {
        case .json: try Streams.output(VerificationWriter().text(report, texts) + "\n")
        case .text:
            let page = VerificationPage(instrument: instrument, texts: texts)
            try Streams.output(page.lines(report, showsCases: cases, columns: Streams.columns))
        }
        guard report.allHold else {
            throw Failure(
                .found, .errorVerifyFound, ["count": String(report.properties.count { !$0.holds })])
        }
    }

    private func report(of instrument: Instrument, _ page: VerificationPage) throws -> VerificationReport {
        let waiting = WaitingLine()
        defer { waiting.end() }
        do {
            return try Prover(instrument).verify { waiting.isNow(page.progress($0)) }
        } catch let error as ProverError {
            throw Failure(.internalFault, .errorProver, ["reason": "\(error)"])
        } catch let error as ScreenerError {
            throw Failure(.internalFault, .errorInternal, ["reason": "\(error)"])
        }
    }
}
