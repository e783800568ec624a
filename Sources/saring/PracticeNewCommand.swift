import ArgumentParser
import Console
import Conversation
import Files
import InstrumentFiles
import Instruments
import Language
import Practice
import Screening
import Terminal

/// `saring practice new`.
struct PracticeNewCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a scenario, step by step, and hold it against the rules.",
        discussion: """
            Nobody needs to know YAML: the file that comes out can be changed in any editor. Play it with --scenarios.

            Example: saring practice new --folder lessons
            Example: saring practice play my-lesson --scenarios lessons
            """)

    @Option(help: ArgumentHelp("Where the file goes; here, if left out.", valueName: "dir"))
    var folder: String = "."

    @Option(help: ArgumentHelp("The language in which you write, such as en.", valueName: "language"))
    var written: String = "en"

    @OptionGroup var practice: PracticeOptions

    func perform() throws {
        guard written.wholeMatch(of: #/[a-z]{2,3}/#) != nil else { throw Failure(.usage, .errorNewLanguage) }
        let texts = try practice.data.texts()
        let sets = try practice.sets()
        let screener = try sets.screener(for: try sets.instrument(named: practice.data.instrument))
        guard Streams.isInputTerminal, Streams.isOutputTerminal else { throw Failure(.usage, .errorNoTerminalTyped) }
        guard let names = try? SystemFiles().names(in: folder) else {
            throw Failure(.noInput, .errorNoSuchFile, ["file": folder])
        }
        let terminal = try Terminal()
        terminal.enterAlternateScreen()
        let writer = PageWriter(
            instrument: screener.instrument, texts: texts, head: [texts[.practiceHead]])
        var author = ScenarioAuthor(
            terminal: terminal, writer: writer, screener: screener, rules: sets.data.practice, language: written
        ) { name in
            // A scenario of the program's own by that name would be hidden by it.
            names.contains("\(name).yaml") || sets.data.scenarios.contains { $0.id.text == name } ? path(name) : nil
        }
        let end = author.make()
        terminal.clear()
        terminal.leaveAlternateScreen()
        terminal.close()
        try finish(author.draft.scenario, end, sets, screener, texts)
    }

    private func path(_ name: String) -> String {
        folder == "." ? "\(name).yaml" : "\(folder)/\(name).yaml"
    }

    /// Writes it, also where it was left half-way, and says what a careful interview of it comes to.
    private func finish(
        _ scenario: Scenario, _ end: SessionEnd?, _ sets: IndicatorSets, _ screener: Screener, _ texts: Texts
    ) throws {
        if end == .panic { throw CleanExit(status: .panic) }
        guard !scenario.id.text.isEmpty else {
            Streams.error(texts[.newNothing])
            throw CleanExit(status: end.map { ExitStatus($0) } ?? .done)
        }
        let path = path(scenario.id.text)
        do throws(FileFault) {
            try PrivateFile(path: path).write(Array(ScenarioText(scenario).text.utf8), seconds: UserSession.now)
        } catch {
            throw Failure(.cannotWrite, .errorNewNotWritten, ["file": path, "reason": error.words])
        }
        if let end {
            Streams.error(texts[.newUnfinished, ["file": path]])
            throw CleanExit(status: ExitStatus(end))
        }
        // As it will be read, and not as it was typed.
        let read: Scenario?
        do throws(InvalidInstrument) {
            read = try ScenarioFile.read(path, under: sets.data).first
        } catch {
            for diagnostic in error.diagnostics { Streams.error(diagnostic.description) }
            Streams.error(texts[.newUnfinished, ["file": path]])
            throw CleanExit(status: .found)
        }
        let check = ScenarioCheck(read ?? scenario, sets.data.practice, screener)
        let lines = ScenarioCheckPage(check: check, instrument: screener.instrument, texts: texts).lines
        try Streams.output((lines + [texts[.newWritten, ["file": path]]]).joined(separator: "\n") + "\n")
    }
}
