import Instruments
import Interview
import Screening

/// How a practice interview went: what was noted at which question, when, and what was said just then.
struct Course {
    /// What was noted at a question, the last time.
    struct Note: Sendable, Hashable {
        let question: Question
        let response: Response
        /// What was said, or to be seen, at that moment.
        let line: Scenario.Line
        let circumstances: Set<Circumstance>
        let minute: Int

        /// Whether it was noted as it was said.
        var isTrue: Bool { line.isNoted(by: response, to: question) }
    }

    private(set) var interview: Interview
    private(set) var notes: [Question.ID: Note] = [:]
    /// The first note of each question: a trap is met, or not, when it happens.
    private(set) var firstNotes: [Question.ID: Note] = [:]
    /// The questions that could change nothing and were wanted all the same, with the minute.
    private(set) var wanted: [(question: Question.ID, minute: Int)] = []
    /// What held when the first question of each phase was noted, and which questions were noted by then.
    private(set) var phases:
        [Question.Phase: (circumstances: Set<Circumstance>, notes: [Question.ID: Note], minute: Int)] =
            [:]
    /// The acts that were done before each question was first noted.
    private(set) var actsBefore: [Question.ID: [PracticeAct.ID]] = [:]
    let acts: [PracticeAct.ID]
    let assessment: Assessment

    init(_ rehearsal: Rehearsal, _ screener: Screener) {
        var replay = Rehearsal(rehearsal.scenario, rehearsal.rules)
        interview = Interview(
            screener: screener, context: rehearsal.scenario.context, id: rehearsal.scenario.id.text, keepsRecord: false)
        acts = rehearsal.acts
        var course = (notes: notes, first: firstNotes, wanted: wanted, phases: phases, acts: actsBefore)
        var held = interview
        for entry in rehearsal.log {
            if case .event(let event) = entry.step {
                let page = held.page
                // What cannot be applied was not noted when it was held either.
                let isApplied = (try? held.apply(event, minute: entry.minute)) != nil
                if isApplied, case .responded(let response) = event, case .question(let question, _) = page {
                    let note = Note(
                        question: question, response: response,
                        line: replay.line(to: question, of: screener.instrument),
                        circumstances: replay.circumstances(at: question.id), minute: entry.minute)
                    if course.phases[question.phase] == nil {
                        course.phases[question.phase] = (replay.circumstances, course.notes, entry.minute)
                    }
                    if course.first[question.id] == nil {
                        course.first[question.id] = note
                        course.acts[question.id] = replay.acts
                    }
                    course.notes[question.id] = note
                }
                if isApplied, case .wanted(let question) = event { course.wanted.append((question, entry.minute)) }
            }
            replay.note(entry.step, minute: entry.minute)
        }
        interview = held
        (notes, firstNotes, wanted, phases, actsBefore) = course
        assessment = held.assessment
    }
}
