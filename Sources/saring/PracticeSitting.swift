import Console
import Conversation
import Files
import Instruments
import Language
import Practice
import Screening
import Terminal

/// One practice at the terminal: choosing, briefing, the interview, the debrief.
struct PracticeSitting {
    /// Apart from every record: not in the store of the device.
    static var folder: String { UserSession.dataFolder + "/saring-practice" }

    let texts: Texts
    let sets: IndicatorSets
    let spoken: SpokenLanguage?
    /// By which the trainee stands in what is kept; nil where nothing is kept for want of one.
    let pseudonym: String?
    /// Where the person's sheet goes; nil where the program plays.
    let sheetTarget: PaperTarget?
    /// Nil where nothing is kept.
    let folder: String?

    /// What is left when the terminal is closed.
    private enum Outcome {
        case left(SessionEnd)
        case debriefed(Rehearsal, Screener, Debrief, PageWriter)
    }

    func hold(_ scenarios: [Scenario]) throws {
        let kept = pseudonym == nil ? nil : try folder.map(practiceFolder)
        let terminal = try Terminal()
        terminal.enterAlternateScreen()
        let result = Result { try converse(terminal, scenarios) }
        terminal.clear()
        terminal.leaveAlternateScreen()
        terminal.close()
        switch try result.get() {
        case .left(let end): try leave(end)
        case .debriefed(let rehearsal, let screener, let debrief, let writer):
            try tell(rehearsal, screener, debrief, writer, kept)
        }
    }

    private func practiceFolder(_ path: String) throws(Failure) -> PrivateFolder {
        do throws(PrivateFolderError) {
            return try PrivateFolder(path: path)
        } catch {
            let reason = if case .cannotMake(let fault) = error { fault.words } else { texts[.practiceOpenToOthers] }
            throw Failure(.cannotWrite, .errorCannotWrite, ["file": path, "reason": reason])
        }
    }

    // MARK: - At the terminal

    private func converse(_ terminal: Terminal, _ scenarios: [Scenario]) throws -> Outcome {
        let scenario: Scenario
        switch try choose(terminal, scenarios) {
        case .left(let end): return .left(end)
        case .chosen(let chosen): scenario = chosen
        }
        let screener = try sets.screener(for: try sets.instrument(named: scenario.instrument.text))
        let writer = writer(screener)
        if let sheetTarget { try writeSheet(scenario, writer, screener, to: sheetTarget) }
        let dialog = Dialog(terminal: terminal, writer: writer)
        if case .left(let end) = dialog.ask(writer.briefing(scenario, playsPerson: sheetTarget == nil)) {
            return .left(end)
        }
        let clock = MinuteClock(from: 0)
        var session = InterviewSession(
            terminal: terminal, writer: writer, screener: screener, place: scenario.context, notes: [], country: nil,
            keeping: nil, asksEverything: false,
            papers: PaperSetting(language: Catalogue.source.language, fileTime: UserSession.month.start) { "" },
            rehearsal: Rehearsal(scenario, sets.data.practice, playsPerson: sheetTarget == nil), minute: clock.minute)
        let end = session.run()
        guard let rehearsal = session.rehearsal, end.isOrderly, !rehearsal.log.isEmpty else { return .left(end) }
        let debrief = Debrief(rehearsal, screener)
        // The panic key leaves nothing on the screen, here too.
        let page = writer.debrief(debrief, scenario, sets.data.practice, playsPerson: rehearsal.playsPerson)
        if case .left(.panic) = dialog.ask(page) { return .left(.panic) }
        return .debriefed(rehearsal, screener, debrief, writer)
    }

    private enum Choosing {
        case chosen(Scenario)
        case left(SessionEnd)
    }

    private func choose(_ terminal: Terminal, _ scenarios: [Scenario]) throws -> Choosing {
        if scenarios.count == 1 { return .chosen(scenarios[0]) }
        let writer = writer(try sets.screener(for: try sets.instrument(named: scenarios[0].instrument.text)))
        let page = writer.choice(of: scenarios) { scenario in
            sets.instruments.first { $0.id == scenario.instrument }?.context(scenario.context)?.title ?? ""
        }
        let dialog = Dialog(terminal: terminal, writer: writer)
        var notice: String?
        while true {
            switch dialog.ask(page, notice: notice) {
            case .left(let end): return .left(end)
            case .line(let line):
                if line == "0" || line == "q" { return .left(.done(.practiceNothingChosen, [:])) }
                switch MenuReader.read(line, scenarios.map { ($0.id.text, $0.title) }, texts) {
                case .chosen(let index): return .chosen(scenarios[index])
                case .problem(let problem): notice = problem
                }
            }
        }
    }

    private func writer(_ screener: Screener) -> PageWriter {
        PageWriter(
            instrument: screener.instrument, crossChecks: screener.checks, directory: sets.directory, texts: texts,
            spoken: spoken, head: [texts[.practiceHead]], isPractice: true)
    }

    private func writeSheet(
        _ scenario: Scenario, _ writer: PageWriter, _ screener: Screener, to target: PaperTarget
    ) throws(Failure) {
        let text = PersonSheet(scenario: scenario, rules: sets.data.practice, texts: texts, screener: screener)
            .text(by: writer)
        do throws(FileFault) {
            try target.write(Array(text.utf8), seconds: UserSession.now)
        } catch {
            throw Failure(.cannotWrite, .errorSheetNotWritten, ["reason": error.words])
        }
    }

    // MARK: - Afterwards

    private func leave(_ end: SessionEnd) throws {
        switch end {
        case .done(let message, let values): try Streams.output(texts[message, values] + "\n")
        case .panic: throw CleanExit(status: ExitStatus(end))
        case .interrupted, .closed, .terminated:
            Streams.error(texts[.practiceKeptNothing])
            throw CleanExit(status: ExitStatus(end))
        }
    }

    /// Says it once more below, where it can be read again, and keeps what was done.
    private func tell(
        _ rehearsal: Rehearsal, _ screener: Screener, _ debrief: Debrief, _ writer: PageWriter, _ kept: PrivateFolder?
    ) throws {
        let page =
            [Paragraph(texts[.practiceHead])]
            + writer.debrief(debrief, rehearsal.scenario, rehearsal.rules, playsPerson: rehearsal.playsPerson)
        try Streams.output(page.lines(columns: Streams.columns).joined(separator: "\n") + "\n\n")
        guard let kept, let pseudonym else {
            let isUnnamed = pseudonym == nil && folder != nil
            return try Streams.output(texts[isUnnamed ? .practiceNotNamed : .practiceKeptNothing] + "\n")
        }
        do throws(FileFault) {
            let path = try PracticeKeeper(folder: kept).keep(
                rehearsal, screener.instrument, pseudonym: pseudonym, day: UserSession.day, seconds: UserSession.now)
            try? Streams.output(texts[.practiceKept, ["file": path]] + "\n")
        } catch {
            throw Failure(
                .cannotWrite, .practiceNotKept, ["folder": kept.path, "reason": error.words])
        }
    }
}

extension SessionEnd {
    /// Whether the talk came to an end of its own, so that there is something to speak of.
    fileprivate var isOrderly: Bool {
        if case .done = self { true } else { false }
    }
}
