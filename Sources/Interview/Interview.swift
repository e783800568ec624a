import Instruments
import Screening

/// One interview: a state machine that knows no terminal, clock or file.
///
/// It takes an event and says what to show next; a terminal, a practice session, a test and a script drive it alike.
///
/// ```swift
/// var interview = Interview(screener: screener, context: "worksite", id: "1", keepsRecord: false)
/// try interview.apply(.responded(.answer(.choices(["yes"]))), minute: 0)
/// show(interview.page)
/// ```
public struct Interview: Sendable {
    public let screener: Screener
    public let context: Context.ID
    public let id: String
    /// Whether a record can be kept at all; without it the particulars are not asked.
    public let keepsRecord: Bool
    /// Whether every question of the case is asked, in the context's order, whatever it can change.
    public let asksEverything: Bool
    /// What was seen of the whole site before, for everybody there.
    public let seenOfSite: Set<Observation.ID>
    public private(set) var events: [Event] = []
    /// The minute of each event, since the interview began.
    public private(set) var minutes: [Int] = []
    /// How often the interview was stopped and taken up again.
    public private(set) var breakOffs = 0
    /// The particulars that are to be kept coarser: each as often as it was asked for.
    public private(set) var coarsenings: [RecordField] = []
    /// The parts in which somebody wished to stop. Nothing more of them is asked.
    private(set) var stops: Set<Part> = []

    private(set) var entries: [Question.ID: TranscriptEntry] = [:]
    /// The order in which questions were first answered.
    private(set) var sequence: [Question.ID] = []
    /// What was answered or read, in the order in which it was first.
    private var trail: [Step] = []
    /// Questions that the officer wants asked, although they can change nothing.
    private(set) var wanted: Set<Question.ID> = []
    /// Pages that were read and still rest on the answers as they are.
    private var read: Set<Step> = []
    /// What is shown instead of the next step, because the officer went there.
    private var shown: Step?

    public init(
        screener: Screener, context: Context.ID, id: String, keepsRecord: Bool, asksEverything: Bool = false,
        seenOfSite: Set<Observation.ID> = []
    ) {
        self.screener = screener
        self.context = context
        self.id = id
        self.keepsRecord = keepsRecord
        self.asksEverything = asksEverything
        self.seenOfSite = seenOfSite
    }

    public var instrument: Instrument { screener.instrument }

    /// Whether it was stopped before every question was asked. Stopping later leaves the result as it is.
    public var isStopped: Bool { !stops.isDisjoint(with: [.consent, .questions]) }

    /// Whether the result was shown and still rests on the answers as they are.
    public var isResultRead: Bool { read.contains(.result) }

    /// What is shown now.
    public var page: Page {
        let sheet = answerSheet
        switch step(sheet) {
        case .question(let id):
            guard let question = question(id) else { return .finished }
            return .question(question, before: entries[id]?.response)
        case .beforeResult: return .beforeResult
        case .result: return .result(screener.assess(sheet))
        case .actions: return .actions(screener.actions(for: sheet, ending: nil).filter { $0.kind != .say })
        case .readOut: return .readOut(screener.actions(for: sheet, ending: nil).filter { $0.kind == .say })
        case .record: return .record
        case .farewell: return finishedEnding.map(Page.farewell) ?? .finished
        case nil: return ending(sheet).map(Page.ending) ?? .finished
        }
    }

    /// Applies what the officer did.
    ///
    /// - Parameter minute: whole minutes since the interview began.
    /// - Throws: `InterviewError` when it cannot be done here; nothing has then changed.
    public mutating func apply(_ event: Event, minute: Int) throws(InterviewError) {
        switch event {
        case .responded(let response): try respond(response, minute)
        case .read: try markRead()
        case .back: try goBack()
        case .revisit(let id):
            guard entries[id] != nil else { throw .notShownYet }
            shown = .question(id)
        case .wanted(let id):
            guard leftOut.contains(id) else { throw .notInThisCase }
            wanted.insert(id)
            shown = .question(id)
        case .danger: shown = dangerQuestion.map(Step.question)
        case .stopped:
            shown = nil
            stops.insert(part)
        case .resumed: breakOffs += 1
        case .coarsened(let field):
            guard page == .record else { throw .notInThisCase }
            coarsenings.append(field)
        }
        events.append(event)
        minutes.append(minute)
    }

    private mutating func respond(_ response: Response, _ minute: Int) throws(InterviewError) {
        guard case .question(let question, _) = page else { throw .noQuestionShown }
        try check(response, question)
        if entries[question.id] == nil { sequence.append(question.id) }
        entries[question.id] = TranscriptEntry(question: question, response: response, minute: minute)
        passed(.question(question.id))
        forgetWhatRested(on: question.phase)
    }

    /// Whatever was read after a question rested on the answers as they were, and is shown again.
    private mutating func forgetWhatRested(on phase: Question.Phase) {
        switch phase {
        case .particulars: read.subtract([.record, .farewell])
        case .closing: read.subtract([.actions, .readOut, .record, .farewell])
        case .safety, .consent, .situation, .questions: read.removeAll()
        }
        trail.removeAll { step in
            if case .question = step { false } else { !read.contains(step) }
        }
    }

    private mutating func passed(_ step: Step) {
        if !trail.contains(step) { trail.append(step) }
        shown = nil
    }

    private func check(_ response: Response, _ question: Question) throws(InterviewError) {
        switch (response, question.kind) {
        case (.answer(.choices(let chosen)), .one), (.answer(.choices(let chosen)), .many):
            let sheet = answerSheet
            let offered = question.choices.filter { screener.isOffered($0, sheet) }.map(\.id)
            guard !chosen.isEmpty, chosen.allSatisfy(offered.contains) else { throw .notOffered }
            if question.kind == .one, chosen.count > 1 { throw .onlyOne }
        case (.answer(.choices), .list): throw .notOffered
        case (.code(let code), .list(let list)):
            guard instrument.list(list)?.entries.contains(where: { $0.code == code }) == true else { throw .notOffered }
        case (.code, _): throw .notOffered
        case (.answer, _): if !question.offersNotSaying { throw .notOffered }
        case (.skipped, _): if !question.canBeSkipped { throw .cannotSkip }
        }
    }

    private mutating func markRead() throws(InterviewError) {
        guard let step = step(answerSheet) else { throw .noQuestionShown }
        if case .question = step { throw .noQuestionShown }
        read.insert(step)
        passed(step)
    }

    private mutating func goBack() throws(InterviewError) {
        let here = shown.flatMap { trail.firstIndex(of: $0) } ?? trail.count
        let sheet = answerSheet
        guard let before = trail[..<here].last(where: { belongs($0, sheet) }) else { throw .nothingBefore }
        shown = before
        if case .question(let id) = before, let question = question(id) { takeBackStops(from: Part(question.phase)) }
    }

    /// Going back to a question takes back the wish to stop there, and later.
    private mutating func takeBackStops(from part: Part) {
        let wasStopped = isStopped
        stops = stops.filter { $0 < part }
        if wasStopped, !isStopped { breakOffs += 1 }
    }

    /// Whether a step still belongs into the case; a changed answer can take its question out, or make it one that must
    /// not be asked aloud.
    private func belongs(_ step: Step, _ sheet: AnswerSheet) -> Bool {
        guard case .question(let id) = step else { return true }
        return question(id).map { screener.isRelevant($0, sheet) && mayBeHeard($0, sheet) } ?? false
    }

    /// The part in which the interview stands, wherever the officer looks at the moment.
    private var part: Part {
        switch nextStep(answerSheet) {
        case .question(let id): question(id).map { Part($0.phase) } ?? .questions
        case .beforeResult, .result: .closing
        case .actions, .readOut, .record, .farewell, nil: .particulars
        }
    }

    /// The next thing to show; nil when nothing is left.
    private func step(_ sheet: AnswerSheet) -> Step? {
        shown ?? nextStep(sheet)
    }

    private func nextStep(_ sheet: AnswerSheet) -> Step? {
        if ending(sheet) != nil { return nil }
        // Safety and consent are never left out, also where a mended answer asks for them after a stop.
        if let id = nextQuestion(in: [.safety, .consent], sheet) { return .question(id) }
        if !stops.contains(.questions) {
            if let id = nextQuestion(in: [.situation], sheet) { return .question(id) }
            if let id = nextScreeningQuestion(sheet) { return .question(id) }
        }
        if !read.contains(.beforeResult) { return .beforeResult }
        if !read.contains(.result) { return .result }
        if !stops.contains(.closing), let id = nextQuestion(in: [.closing], sheet) { return .question(id) }
        if !read.contains(.actions) { return .actions }
        if !read.contains(.readOut) { return .readOut }
        if willKeepRecord {
            if !stops.contains(.particulars), let id = nextQuestion(in: [.particulars], sheet) { return .question(id) }
            if !read.contains(.record) { return .record }
        }
        return read.contains(.farewell) ? nil : .farewell
    }
}
