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
        let isTrue: Bool
    }

    /// How things stood when the first question of a part was noted.
    struct Moment: Sendable, Hashable {
        let circumstances: Set<Circumstance>
        let notes: [Question.ID: Note]
        let minute: Int
    }

    let interview: Interview
    let notes: [Question.ID: Note]
    /// The first note of each question: a trap is met, or not, when it happens.
    let firstNotes: [Question.ID: Note]
    /// The questions that could change nothing and were wanted all the same.
    let needless: Set<Question.ID>
    let phases: [Question.Phase: Moment]
    /// The acts that were done before each question was first noted.
    let actsBefore: [Question.ID: [PracticeAct.ID]]
    /// Whether everything in the log could be done under these rules; what was held under others may not fit.
    let isWhole: Bool
    let acts: [PracticeAct.ID]
    let assessment: Assessment

    init(_ rehearsal: Rehearsal, _ screener: Screener) {
        acts = rehearsal.acts
        var replay = Replay(
            rehearsal: Rehearsal(rehearsal.scenario, rehearsal.rules),
            interview: Interview(
                screener: screener, context: rehearsal.scenario.context, id: rehearsal.scenario.id.text,
                keepsRecord: false),
            comparison: NoteComparison(screener.instrument))
        for entry in rehearsal.log { replay.take(entry) }
        interview = replay.interview
        notes = replay.notes
        firstNotes = replay.firstNotes
        needless = replay.needless
        phases = replay.phases
        actsBefore = replay.actsBefore
        isWhole = replay.isWhole
        assessment = replay.interview.assessment
    }
}
