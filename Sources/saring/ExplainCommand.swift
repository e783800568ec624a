import ArgumentParser
import Console
import Conversation
import Instruments
import Language
import Records
import Screening
import SheetFormat
import StrictJSON

/// `saring explain`: why a sheet or a record got its recommendation, and what would change it.
struct ExplainCommand: SaringCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why an answer sheet or a record got its recommendation, and what could still change it.",
        discussion: """
            The words are made to be read out. With --privacy it shows, for a record, each field that is kept, why, \
            and what an outsider could learn from it.

            Example: saring explain sheet.json
            """)

    @Argument(help: ArgumentHelp("An answer sheet or a record; - is standard input.", valueName: "file"))
    var file: String = "-"

    @ArgumentParser.Flag(help: "For a record: each field, why it is kept, what an outsider learns.")
    var privacy = false

    @Option(help: ArgumentHelp("text, for people, or json, for programs.", valueName: "format"))
    var format: Format = .text

    @OptionGroup var data: DataOptions

    func perform() throws {
        let texts = try data.texts()
        let input = try InputFile(file)
        defer { input.close() }
        let bytes = try input.whole()
        do {
            let node = try Self.node(bytes)
            if let origin = RecordReader.origin(of: node) {
                try explain(record: node, origin, texts)
            } else {
                let screener = try data.chosenScreener()
                try explain(try AnswerSheetReader(screener.instrument).read(node).sheet, screener, texts)
            }
        } catch let fault as SheetFault {
            Streams.error("saring: " + fault.line(in: file, texts))
            throw CleanExit(status: .badData)
        }
    }

    private static func node(_ bytes: [UInt8]) throws(SheetFault) -> JSONNode {
        do throws(JSONError) {
            return try JSONReader.read(bytes, maximumBytes: InputFile.largestDocument)
        } catch {
            throw SheetFault(error)
        }
    }

    private func explain(record node: JSONNode, _ origin: (instrument: String, edition: String), _ texts: Texts) throws
    {
        let sets = try data.sets()
        let made = sets.instruments.first {
            $0.id.text == origin.instrument && $0.edition == origin.edition
        }
        guard let instrument = made else {
            // What stands there is not repeated: it could be a name.
            throw Failure(.badData, .errorOtherEdition, ["file": file])
        }
        let reader = RecordReader(instrument, crossChecks: sets.crossChecks)
        let contents = try reader.read(node)
        let screener = try sets.screener(for: instrument)
        if privacy {
            let deidentifier = sets.deidentifier(for: instrument, country: node["where"]?["country"]?.text)
            let page = PageWriter(instrument: instrument, texts: texts).privacy(node, deidentifier)
            try Streams.output(page.lines(columns: Streams.columns).joined(separator: "\n") + "\n")
        } else {
            try explain(contents.sheet, screener, texts)
        }
        let differences = reader.differences(contents, derived: screener.assess(contents.sheet))
        if !differences.isEmpty {
            throw Failure(.found, .errorNotDerived, ["file": file, "keys": differences.joined(separator: ", ")])
        }
    }

    private func explain(_ sheet: AnswerSheet, _ screener: Screener, _ texts: Texts) throws {
        let assessment = screener.assess(sheet)
        switch format {
        case .json: try Streams.output(ExplanationWriter(screener).text(sheet, assessment) + "\n")
        case .text:
            let writer = PageWriter(instrument: screener.instrument, crossChecks: screener.checks, texts: texts)
            let page =
                writer.result(
                    assessment, reasons: screener.reasons(sheet), alone: screener.couldChangeAlone(sheet))
                + writer.crossChecksInFull(assessment)
            try Streams.output(page.lines(columns: Streams.columns).joined(separator: "\n") + "\n")
        }
    }
}
