import ArgumentParser
import ClassReports
import Console
import Conversation
import EmbeddedInstruments
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
        var unread = 0
        let sessions = try sessions(sets, &unread)
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
        if unread > 0 { Streams.error(texts[.reportSkipped, ["count": String(unread)]]) }
    }

    /// In the order in which they were held. A file of a folder that cannot be read is named, and the others are read.
    private func sessions(_ sets: IndicatorSets, _ unread: inout Int) throws -> [ClassReport.Session] {
        guard !files.isEmpty else { throw Failure(.usage, .errorNoPractice) }
        var held: [(path: String, practice: HeldPractice)] = []
        for path in files {
            guard let names = try? SystemFiles().names(in: path) else {
                held.append((path, try sets.heldPractice(path)))
                continue
            }
            for name in names.sorted() where name.hasSuffix(".json") && !name.hasPrefix(".") {
                do throws(Failure) {
                    held.append(("\(path)/\(name)", try sets.heldPractice("\(path)/\(name)")))
                } catch {
                    Streams.error(Saring.program + ": " + EmbeddedTexts.english[error.message, error.values])
                    unread += 1
                }
            }
        }
        guard !held.isEmpty else { throw Failure(.noInput, .errorNoPractice) }
        return try sessions(held.sorted { $0.practice.file.order < $1.practice.file.order })
    }

    private func sessions(_ held: [(path: String, practice: HeldPractice)]) throws(Failure) -> [ClassReport.Session] {
        var careful: [Scenario.ID: CarefulInterview] = [:]
        var sessions: [ClassReport.Session] = []
        for (path, practice) in held {
            let scenario = practice.rehearsal.scenario
            let own = careful[scenario.id] ?? CarefulInterview(scenario, practice.rehearsal.rules, practice.screener)
            careful[scenario.id] = own
            sessions.append(
                ClassReport.Session(
                    officer: practice.file.pseudonym.uppercased(), day: practice.file.day, scenario: scenario,
                    debrief: try practice.debrief(path, careful: own)))
        }
        return sessions
    }

    private func wrapped(_ lines: [String]) -> [String] {
        lines.flatMap { line -> [String] in
            let indent = line.prefix { $0 == " " }.count
            return Paragraph(String(line.dropFirst(indent)), indent: indent, hanging: indent + 4)
                .lines(columns: Streams.columns)
        }
    }
}
