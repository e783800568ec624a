import Drafts
import Files
import Instruments
import Interview
import Language
import Practice
import Screening
import Terminal

/// One interview, held at a terminal, from the first screen to the farewell.
public struct InterviewSession {
    let desk: Desk
    let writer: PageWriter
    let screener: Screener
    /// What the first screen says besides asking for the place.
    let notes: [String]
    let paperSetting: PaperSetting
    let country: String?
    /// Makes the journal of an interview in a place; nil where no draft is kept.
    let makeJournal: ((Context.ID) -> DraftJournal)?
    /// Keeps the interview while it goes on.
    var journal: DraftJournal?
    /// Keeps the record; nil where nothing is ever kept.
    let keeper: (any RecordKeeping)?
    /// Whether questions are asked that can change nothing.
    let asksEverything: Bool
    /// Whole minutes since the interview began.
    let minute: () -> Int
    var interview: Interview
    /// Whether the first screen was left; until then no question is shown.
    var hasBegun = false
    /// Whether urgent help was called for before the interview could note it.
    var owesDanger = false
    /// The questions that were read out to their end, so that what is answered to them was heard.
    var readOut: Set<Question.ID> = []
    /// Whether the question about danger is shown because the page for urgent help was just read.
    var comesFromUrgentHelp = false
    /// The practice of which it is; nil where it is no practice.
    public internal(set) var rehearsal: Rehearsal?
    /// Shown under the next page.
    var notice: String?
    var showsWhy: Question.ID?
    var outcome: SessionEnd?
    /// Which of the device's records it was sealed as, once it was.
    public internal(set) var keptNumber: String?
    private var wasInterrupted = false

    /// - Parameters:
    ///   - place: nil to ask for it on the first screen.
    ///   - notes: what the first screen says besides.
    ///   - asksEverything: for training and research.
    ///   - seenOfSite: what was seen of the whole site before.
    ///   - rehearsal: of a practice.
    public init(
        terminal: Terminal, writer: PageWriter, screener: Screener, place: Context.ID?, notes: [String],
        country: String?, keeping: Keeping?, asksEverything: Bool, seenOfSite: Set<Observation.ID> = [],
        papers: PaperSetting, rehearsal: Rehearsal? = nil, minute: @escaping () -> Int
    ) {
        self.rehearsal = rehearsal
        desk = Desk(terminal: terminal, writer: writer, opensLock: keeping?.opensLock)
        makeJournal = keeping?.makeJournal
        keeper = keeping?.keeper
        self.writer = writer
        self.screener = screener
        self.notes = notes
        paperSetting = papers
        self.country = country
        self.minute = minute
        self.asksEverything = asksEverything
        interview = Interview(
            screener: screener, context: place ?? "", id: "1", keepsRecord: keeping != nil,
            asksEverything: asksEverything, seenOfSite: seenOfSite)
    }

    /// Goes on with an interview that was interrupted.
    public init(
        resuming interview: Interview, journal: DraftJournal, terminal: Terminal, writer: PageWriter, notes: [String],
        country: String?, keeping: Keeping, papers: PaperSetting, minute: @escaping () -> Int
    ) {
        self.init(
            terminal: terminal, writer: writer, screener: interview.screener, place: interview.context, notes: notes,
            country: country, keeping: keeping, asksEverything: interview.asksEverything,
            papers: papers, minute: minute)
        self.interview = interview
        self.journal = journal
        hasBegun = true
        apply(.resumed)
    }

    var texts: Texts { writer.texts }
    /// The person's language, where it is shown beside the officer's.
    var spoken: SpokenLanguage? { writer.spoken.flatMap { $0.isUsed(interview.answerSheet) ? $0 : nil } }
    /// Whether something of the interview is on the disk and can be gone on with.
    public var hasDraft: Bool { journal?.isBegun == true }

    /// What the talk asks for, where it came to a result.
    public var finding: Visit.Finding? {
        interview.isResultRead ? Visit.Finding(interview.assessment, interview.instrument) : nil
    }

    /// Whether the person was asked whether to talk, and the answer was noted: without that there was no talk.
    public var hasAskedWhetherToTalk: Bool {
        interview.standing.contains { $0.question.phase == .consent }
    }

    /// Holds the interview to its end.
    public mutating func run() -> SessionEnd {
        do throws(Departure) {
            while outcome == nil { try turn() }
        } catch {
            return error.end
        }
        return finished(outcome ?? .interrupted)
    }

    /// An interview that came to its end leaves no draft.
    private func finished(_ end: SessionEnd) -> SessionEnd {
        guard let journal, case .done = end else { return end }
        do throws(FileFault) {
            try journal.destroy()
            return end
        } catch {
            return .done(.draftNotDestroyed, ["reason": error.words])
        }
    }

    /// Shows one page and does what was entered at it.
    private mutating func turn() throws(Departure) {
        if !hasBegun, !interview.isStopped { return try open() }
        switch interview.page {
        case .question(let question, let before): try ask(question, before)
        case .beforeResult: try read([Paragraph(texts[.resultBefore])], isGuarded: true)
        case .result(let assessment): try read(result(assessment), isGuarded: true)
        case .actions(let actions):
            let assessment = screener.assess(interview.answerSheet)
            let rules = writer.rules(of: country, for: assessment, minutes: minute())
            try read(writer.page(actions, country: country) + writer.hotlines(country: country) + rules)
        case .readOut(let actions): try read(writer.page(actions, country: country, spoken: spoken))
        case .record: try keepRecord()
        case .ending(let ending): try end(ending)
        case .farewell(let ending): try bidFarewell(ending)
        case .finished: outcome = keptNumber.map { .done(.recordKept, ["number": $0]) } ?? .done(whyNothingKept, [:])
        }
    }

    private var whyNothingKept: Message {
        keeper == nil || interview.willKeepRecord ? .recordNotKept : .recordNotConsented
    }

    private func result(_ assessment: Assessment) -> [Paragraph] {
        let sheet = interview.answerSheet
        return writer.result(assessment, reasons: screener.reasons(sheet), alone: screener.couldChangeAlone(sheet))
            + writer.crossChecks(assessment) + writer.leftOut(interview.leftOut)
    }

    /// Waits for a line; nil where there was none to act on.
    ///
    /// - Parameters:
    ///   - isGuarded: keys that were typed before the page was shown do not pass it.
    ///   - isReadWhole: only a command is taken before its last part was shown.
    mutating func line(
        _ page: [Paragraph], prompt: String, candidates: [String] = [], isGuarded: Bool = false,
        isReadWhole: Bool = false
    ) throws(Departure) -> String? {
        let reply = try desk.ask(
            page, prompt: prompt, notice: notice, candidates: candidates, isGuarded: isGuarded,
            isReadWhole: isReadWhole)
        notice = nil
        let wasInterrupted = wasInterrupted
        self.wasInterrupted = false
        switch reply {
        case .line(let line):
            guard rehearsal != nil, AnswerReader.normalised(line) == Self.actLetter else { return line }
            try act()
        case .notText: notice = texts[.problemNotText]
        case .interrupted where !wasInterrupted:
            self.wasInterrupted = true
            notice = texts[.stopLineDropped]
        case .interrupted, .endOfInput: try askWhetherToStop()
        }
        return nil
    }

    mutating func apply(_ event: Event) {
        showsWhy = nil
        do throws(InterviewError) {
            try interview.apply(event, minute: minute())
        } catch {
            notice = texts[message(for: error)]
            return
        }
        rehearse(.event(event))
        // Before the next question is shown.
        do throws(FileFault) {
            try journal?.note(interview)
        } catch {
            notice = texts[.draftFailed, ["reason": error.words]]
        }
    }

    private func message(for error: InterviewError) -> Message {
        switch error {
        case .noQuestionShown: .problemNotHere
        case .notOffered: .problemNotOffered
        case .onlyOne: .problemOnlyOne
        case .cannotSkip: .problemCannotSkip
        case .nothingBefore: .problemNothingBefore
        case .notShownYet, .notInThisCase: .problemNotShown
        }
    }
}
