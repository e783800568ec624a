import Instruments
import Interview
import Screening

/// Does again what was done in a practice, entry by entry, and keeps what a debrief needs of each moment.
struct Replay {
    private(set) var rehearsal: Rehearsal
    private(set) var interview: Interview
    private let comparison: NoteComparison
    private(set) var notes: [Question.ID: Course.Note] = [:]
    private(set) var firstNotes: [Question.ID: Course.Note] = [:]
    private(set) var needless: Set<Question.ID> = []
    private(set) var phases: [Question.Phase: Course.Moment] = [:]
    private(set) var actsBefore: [Question.ID: [PracticeAct.ID]] = [:]
    /// The question at which the talk was stopped, and the one noted before it.
    private(set) var stoppedAt: Set<Question.ID> = []
    /// The acts that were done before each question was first shown.
    private(set) var actsBeforeShown: [Question.ID: [PracticeAct.ID]] = [:]
    private(set) var isWhole = true
    private var lastNoted: Question.ID?

    init(rehearsal: Rehearsal, interview: Interview, comparison: NoteComparison) {
        self.rehearsal = rehearsal
        self.interview = interview
        self.comparison = comparison
    }

    mutating func take(_ entry: Rehearsal.Entry) {
        noteWhatIsShown()
        if case .event(let event) = entry.step { apply(event, minute: entry.minute) }
        rehearsal.note(entry.step, minute: entry.minute)
    }

    private mutating func noteWhatIsShown() {
        guard case .question(let question, _) = interview.page, actsBeforeShown[question.id] == nil else { return }
        actsBeforeShown[question.id] = rehearsal.acts
    }

    private mutating func apply(_ event: Event, minute: Int) {
        let page = interview.page
        let sheet = interview.answerSheet
        guard (try? interview.apply(event, minute: minute)) != nil else {
            isWhole = false
            return
        }
        switch (event, page) {
        case (.responded(let response), .question(let question, _)): note(response, question, sheet, minute)
        case (.stopped, .question(let question, _)):
            stoppedAt.formUnion([question.id, lastNoted].compactMap(\.self))
        case (.wanted(let id), _):
            // Where a list closed the way to it, it could still change something.
            let question = interview.instrument.questions.first { $0.id == id }
            if let question, interview.screener.isOpened(question, sheet) { needless.insert(id) }
        default: break
        }
    }

    private mutating func note(_ response: Response, _ question: Question, _ sheet: AnswerSheet, _ minute: Int) {
        let line = rehearsal.line(to: question, of: interview.instrument)
        let offered = Set(question.choices.filter { interview.screener.isOffered($0, sheet) }.map(\.id))
        let note = Course.Note(
            question: question, response: response, line: line,
            circumstances: rehearsal.circumstances(at: question.id), minute: minute,
            isTrue: comparison.isSame(response, line, to: question, offered: offered))
        if phases[question.phase] == nil {
            phases[question.phase] = Course.Moment(
                circumstances: rehearsal.circumstances, notes: notes, minute: minute)
        }
        if firstNotes[question.id] == nil {
            firstNotes[question.id] = note
            actsBefore[question.id] = rehearsal.acts
        }
        notes[question.id] = note
        lastNoted = question.id
    }
}
