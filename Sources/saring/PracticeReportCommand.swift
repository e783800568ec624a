import ArgumentParser
import ClassReports
import Console
import Conversation
import Files
import Instruments
import Language
import Practice

/// `saring practice report`.
struct PracticeReportCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Read the practice of a class: who agrees, where officers part, how they get on.",
        discussion: """
            Takes the files that practice keeps, or folders of them: collect those of your trainees on a stick. Printed as \
            text; --csv writes a table and --html a page that needs no network and prints.

            Example: saring practice report class/ --html > report.html
            """)

    @Argument(help: ArgumentHelp("Files of practice, or folders that hold them.", valueName: "file"))
    var files: [String] = []

    @ArgumentParser.Flag(help: "Write a table instead, a figure a row.")
    var csv = false

    @ArgumentParser.Flag(help: "Write a page instead, with charts.")
    var html = false

    @OptionGroup var practice: PracticeOptions

    func perform() throws {
        guard !(csv && html) else { throw Failure(.usage, .errorReportKind) }
        let sets = try practice.sets()
        let instrument = try sets.instrument(named: practice.data.instrument)
        let texts = try practice.data.texts()
        let sessions = try sessions(sets)
        let report = ClassReport(sessions, levels: instrument.levels.map(\.id))
        if csv {
            let table = ClassReportTable(report).bytes
            try Streams.output(table[...], in: .document)
        } else if html {
            let page = ClassReportPage(report, instrument, texts: texts, language: practice.data.officersLanguage)
            try Streams.output(page.html)
        } else {
            let lines = ClassReportText(report, instrument, texts: texts).lines
            try Streams.output(wrapped(lines).joined(separator: "\n"))
        }
        Streams.error(texts[.reportFiles, ["count": String(sessions.count)]])
    }

    /// In the order in which they were held: by day, and on a day by the names of the files.
    private func sessions(_ sets: IndicatorSets) throws -> [ClassReport.Session] {
        let paths = try files.flatMap { try Self.files(of: $0) }
        guard !paths.isEmpty else { throw Failure(.usage, .errorNoPractice) }
        let held = try paths.map { ($0, try sets.heldPractice($0)) }
        var careful: [Scenario.ID: CarefulInterview] = [:]
        return held.sorted { ($0.1.file.day, $0.0) < ($1.1.file.day, $1.0) }.map { _, held in
            let scenario = held.rehearsal.scenario
            let own = careful[scenario.id] ?? CarefulInterview(scenario, held.rehearsal.rules, held.screener)
            careful[scenario.id] = own
            return ClassReport.Session(
                officer: held.file.pseudonym, day: held.file.day, scenario: scenario,
                debrief: Debrief(held.rehearsal, held.screener, careful: own))
        }
    }

    private static func files(of path: String) throws(Failure) -> [String] {
        do throws(FileFault) {
            let names = try SystemFiles().names(in: path)
            return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(path)/\($0)" }
        } catch {
            // A file, or nothing: reading it says which.
            return [path]
        }
    }

    private func wrapped(_ lines: [String]) -> [String] {
        lines.flatMap { line -> [String] in
            let indent = line.prefix { $0 == " " }.count
            return Paragraph(String(line.dropFirst(indent)), indent: indent, hanging: indent + 4)
                .lines(columns: Streams.columns)
        }
    }
}
