import ArgumentParser
import Console
import EmbeddedInstruments
import Exchange
import Files
import Instruments
import Language
import Registry

/// `saring-registry export`: the records in a standard of others.
struct ExportCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the records in HTCDS 2.0 or the 27 columns of CTDC, with a report of what was lost.",
        discussion: """
            The rows hold no code, no device and no number. What the standard cannot say, and how many records were erased \
            by withdrawal and when, stands in FILE.report.json beside them. Full answers are written only with \
            --with-answers. Rows are about single people: give the file only to those who may have it, and never publish it.

            Example: saring-registry export --to htcds cases.csv
            """)

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case csv, json
    }

    @Option(help: ArgumentHelp("htcds or ctdc.", valueName: "standard"))
    var to: String

    @Option(help: ArgumentHelp("csv, or json for one object a line.", valueName: "form"))
    var form: Form = .csv

    @ArgumentParser.Flag(help: "Write the answers too, where the standard has a place for them.")
    var withAnswers = false

    @ArgumentParser.Flag(help: "Write doubtful records too.")
    var withDoubtful = false

    @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
    var file: String

    @OptionGroup var data: DataOptions
    @OptionGroup var options: RegistryOptions

    func perform() throws {
        let screener = try data.chosenScreener()
        let instrument = screener.instrument
        let format = try data.exchangeFormat(named: to, under: instrument)
        let formats = try data.exchangeFormats()
        guard
            let exporter = ExchangeExporter(
                to: format.id, among: formats, under: instrument, withAnswers: withAnswers)
        else { throw Failure(.usage, .errorNoSuchFormat, ["name": to, "names": ""]) }
        let registry = try options.opened()
        let holdings = try RegistryError.told(about: options.folder) { () throws(RegistryError) in
            try registry.holdings(under: screener)
        }
        let records = withDoubtful ? holdings.records + holdings.doubtful : holdings.records
        let cases = records.map(ExchangeCase.init)
        let export = form == .csv ? exporter.csv(cases) : exporter.jsonLines(cases)
        let report = file + ".report.json"
        try write(export.bytes, to: file)
        try write(ExportReport(export.report, holdings, withDoubtful: withDoubtful).bytes, to: report)
        try tell(export.report, holdings, report)
    }

    private func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        do throws(FileFault) {
            try PrivateFile(path: path).write(bytes, seconds: UserSession.month.start)
        } catch {
            throw Failure(.cannotWrite, .errorCannotWrite, ["file": path, "reason": error.words])
        }
    }

    private func tell(_ report: LossReport, _ holdings: Holdings, _ reportFile: String) throws {
        let texts = EmbeddedTexts.english
        let values = ["rows": String(report.rows), "file": file, "report": reportFile]
        try Streams.output(texts[.registryExported, values] + "\n")
        var left: [(Message, [String: String])] = []
        if report.notPresumed > 0 { left.append((.registryNotPresumed, ["count": String(report.notPresumed)])) }
        if !withDoubtful, !holdings.doubtful.isEmpty {
            left.append((.registryDoubtful, ["count": String(holdings.doubtful.count)]))
        }
        for (edition, count) in holdings.otherEditions.sorted(by: { $0.key < $1.key }) {
            left.append((.registryOtherEdition, ["count": String(count), "edition": edition]))
        }
        if holdings.unreadableCount > 0 {
            left.append((.registryNotExported, ["count": String(holdings.unreadableCount)]))
        }
        if !report.faults.isEmpty { left.append((.registryNoCode, ["count": String(report.faults.count)])) }
        for (message, values) in left { try Streams.output(texts[message, values] + "\n") }
    }
}
