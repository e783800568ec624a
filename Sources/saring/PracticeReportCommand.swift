import ArgumentParser
import ClassReports
import Console
import Conversation
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
        let collection = try PracticeCollection(files, sets, texts: texts)
        let report = ClassReport(collection.sessions, levels: instrument.levels.map(\.id))
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
        Streams.error(texts[.reportFiles, ["count": String(collection.sessions.count)]])
        if collection.unread > 0 { Streams.error(texts[.reportSkipped, ["count": String(collection.unread)]]) }
    }

    private func wrapped(_ lines: [String]) -> [String] {
        lines.flatMap { line -> [String] in
            let indent = line.prefix { $0 == " " }.count
            return Paragraph(String(line.dropFirst(indent)), indent: indent, hanging: indent + 4)
                .lines(columns: Streams.columns)
        }
    }
}
