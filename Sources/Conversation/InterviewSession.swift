import Instruments
import Interview
import Language
import Screening
import Terminal

/// One interview, held at a terminal.
public struct InterviewSession {
    let desk: Desk
    let writer: PageWriter
    let country: String?
    /// Keeps the record; nil where nothing is ever kept.
    let keeper: (any RecordKeeping)?
    /// Whole minutes since the interview began.
    let minute: () -> Int
    var interview: Interview
    /// Shown under the next page.
    var notice: String?
    private var showsWhy: Question.ID?
    private var wasInterrupted = false
    private var outcome: SessionEnd?
    /// The file in which the record was kept, once it was.
    public private(set) var keptFile: String?

    public init(
        terminal: Terminal, writer: PageWriter, interview: Interview, country: String?,
        keeper: (any RecordKeeping)?, minute: @escaping () -> Int
    ) {
        desk = Desk(terminal: terminal, writer: writer)
        self.writer = writer
        self.interview = interview
        self.country = country
        self.keeper = keeper
        self.minute = minute
    }

    private var texts: Texts { writer.texts }

    /// Holds the interview to its end.
    public mutating func run() -> SessionEnd {
        do throws(Departure) {
            while outcome == nil { try turn() }
        } catch {
            return error.end
        }
        return outcome ?? .interrupted
    }

    /// Shows one page and does what was entered at it.
    private mutating func turn() throws(Departure) {
        switch interview.page {
        case .question(let question, let before): try ask(question, before)
        case .beforeResult: try read([Paragraph(texts[.resultBefore])])
        case .result(let assessment): try read(result(assessment))
        case .actions(let actions): try read(writer.page(actions) + writer.hotlines(country: country))
        case .readOut(let actions): try read(writer.page(actions))
        case .record: try keepRecord()
        case .ending(let ending): try end(ending)
        case .farewell(let ending): try bidFarewell(ending)
        case .finished: outcome = keptFile.map { .done(.recordKept, ["file": $0]) } ?? .done(whyNothingKept, [:])
        }
    }

    private var whyNothingKept: Message {
        keeper == nil || interview.willKeepRecord ? .recordNotKept : .recordNotConsented
    }

    private func result(_ assessment: Assessment) -> [Paragraph] {
        let sheet = interview.answerSheet
        let screener = interview.screener
        return writer.result(
            assessment, reasons: screener.reasons(sheet), alone: screener.couldChangeAlone(sheet))
    }

    // MARK: Questions

    private mutating func ask(_ question: Question, _ before: Response?) throws(Departure) {
        let sheet = interview.answerSheet
        let offered = question.choices.filter { interview.screener.isOffered($0, sheet) }
        let reader = AnswerReader(
            question: question, offered: offered, list: list(of: question), texts: texts, hasBefore: before != nil)
        let page = writer.page(
            question, offered: offered, before: before, showsWhy: showsWhy == question.id,
            nothingIsKept: !interview.keepsRecord)
        guard let line = try line(page, prompt: "\(question.number)> ", candidates: reader.candidates) else { return }
        switch reader.read(line) {
        case .response(let response): apply(.responded(response))
        case .keep: if let before { apply(.responded(before)) }
        case .command(let command): try perform(command, at: question)
        case .problem(let message, let values): notice = texts[message, values]
        }
    }

    private func list(of question: Question) -> CodeList? {
        if case .list(let id) = question.kind { interview.instrument.list(id) } else { nil }
    }

    /// Waits for a line; nil where there was none to act on.
    private mutating func line(
        _ page: [Paragraph], prompt: String, candidates: [String] = []
    ) throws(Departure) -> String? {
        let reply = try desk.ask(page, prompt: prompt, notice: notice, candidates: candidates)
        notice = nil
        let wasInterrupted = wasInterrupted
        self.wasInterrupted = false
        switch reply {
        case .line(let line): return line
        case .notText: notice = texts[.problemNotText]
        case .interrupted where !wasInterrupted:
            self.wasInterrupted = true
            notice = texts[.stopLineDropped]
        case .interrupted, .endOfInput: try askWhetherToStop()
        }
        return nil
    }

    private mutating func apply(_ event: Event) {
        showsWhy = nil
        do throws(InterviewError) {
            try interview.apply(event, minute: minute())
        } catch {
            notice = texts[message(for: error)]
        }
    }

    private func message(for error: InterviewError) -> Message {
        switch error {
        case .noQuestionShown: .problemNotHere
        case .notOffered: .problemNotOffered
        case .onlyOne: .problemOnlyOne
        case .cannotSkip: .problemCannotSkip
        case .nothingBefore: .problemNothingBefore
        case .notShownYet: .problemNotShown
        }
    }

    // MARK: Commands

    private mutating func perform(_ command: Command, at question: Question?) throws(Departure) {
        switch command {
        case .why:
            if let question { showsWhy = question.id } else { notice = texts[.problemNotHere] }
        case .back: apply(.back)
        case .pause: try desk.pause()
        case .urgent: try showUrgentHelp()
        case .skip: if question == nil { notice = texts[.problemNotHere] } else { apply(.responded(.skipped)) }
        case .review: try review()
        case .stop: try askWhetherToStop()
        case .menu: try showMenu(at: question)
        }
    }

    private mutating func showMenu(at question: Question?) throws(Departure) {
        guard let line = try line(writer.menu, prompt: "0> ") else { return }
        let typed = AnswerReader.normalised(line)
        if let number = Int(typed), Command.inMenu.indices.contains(number - 1) {
            try perform(Command.inMenu[number - 1], at: question)
        } else if let command = Command(typed: typed), command != .menu {
            try perform(command, at: question)
        }
    }

    private mutating func showUrgentHelp() throws(Departure) {
        let page = writer.urgentPage(interview.screener.urgentActions, country: country)
        if try line(page, prompt: "!> ") != nil { apply(.danger) }
    }

    private mutating func review() throws(Departure) {
        let transcript = interview.transcript
        guard let line = try line(writer.review(transcript), prompt: "r> ") else { return }
        let typed = AnswerReader.normalised(line)
        if typed.isEmpty { return }
        if let entry = transcript.first(where: { String($0.question.number) == typed }) {
            apply(.revisit(entry.question.id))
        } else {
            notice = texts[.problemNotShown]
        }
    }

    private mutating func askWhetherToStop() throws(Departure) {
        while true {
            switch try desk.ask(writer.stopping, prompt: "q> ", notice: notice) {
            case .line(let line):
                notice = nil
                switch AnswerReader.normalised(line) {
                case "1", "": return
                case "2":
                    apply(.stopped)
                    return
                case "3": throw Departure(end: .interrupted)
                default: notice = texts[.problemNotOffered]
                }
            case .notText: notice = texts[.problemNotText]
            case .interrupted, .endOfInput: throw Departure(end: .interrupted)
            }
        }
    }

    // MARK: Pages to read

    private mutating func read(_ page: [Paragraph]) throws(Departure) {
        guard let line = try line(page + [.gap, Paragraph(texts[.pageGoOn])], prompt: "> ") else { return }
        try enter(line) { session in session.apply(.read) }
    }

    private mutating func end(_ ending: Ending) throws(Departure) {
        let actions = interview.screener.actions(for: interview.answerSheet, ending: ending.id)
        let page = writer.page(ending, actions: actions, country: country)
        guard let line = try line(page + [.gap, Paragraph(texts[.pageEnd])], prompt: "> ") else { return }
        try enter(line) { session in session.outcome = .done(.recordNotKept, [:]) }
    }

    /// The last page. The record, if there is one, is written: nothing can be changed any more.
    private mutating func bidFarewell(_ ending: Ending) throws(Departure) {
        let page = ending.text.map { Paragraph($0) } + [.gap, Paragraph(texts[.pageEnd])]
        guard let line = try line(page, prompt: "> ") else { return }
        if keptFile != nil || AnswerReader.normalised(line).isEmpty {
            apply(.read)
        } else {
            try enter(line) { session in session.apply(.read) }
        }
    }

    private mutating func keepRecord() throws(Departure) {
        guard let keeper else {
            outcome = .done(.recordNotKept, [:])
            return
        }
        let page = keeper.preview(interview) + [.gap, Paragraph(texts[.recordKeep])]
        guard let line = try line(page, prompt: "> ") else { return }
        if Command(typed: AnswerReader.normalised(line)) == .stop {
            outcome = .done(.recordNotKept, [:])
        } else {
            try enter(line) { session in session.write(with: keeper) }
        }
    }

    private mutating func write(with keeper: any RecordKeeping) {
        do throws(RecordNotKept) {
            keptFile = try keeper.keep(interview)
            apply(.read)
        } catch {
            notice = texts[.recordFailed, ["folder": error.folder, "reason": error.reason]]
        }
    }

    /// Enter goes on; a command does what it does anywhere.
    private mutating func enter(
        _ line: String, goOn: (inout InterviewSession) -> Void
    ) throws(Departure) {
        let typed = AnswerReader.normalised(line)
        if typed.isEmpty {
            goOn(&self)
        } else if let command = Command(typed: typed) {
            try perform(command, at: nil)
        } else {
            notice = texts[.problemNotHere]
        }
    }
}
