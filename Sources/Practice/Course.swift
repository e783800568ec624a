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
    /// The question at which the talk was stopped, and the one noted before it.
    let stoppedAt: Set<Question.ID>
    /// The acts that were done before each question was first shown; of those that were.
    let actsBeforeShown: [Question.ID: [PracticeAct.ID]]
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
        stoppedAt = replay.stoppedAt
        actsBeforeShown = replay.actsBeforeShown
        assessment = replay.interview.assessment
    }

    /// What it comes to without what was noted otherwise than it was said or seen.
    func assessmentOfWhatWasSaid(_ screener: Screener) -> Assessment {
        var sheet = interview.answerSheet
        let untrue = notes.values.filter { !$0.isTrue }
        for question in untrue.map(\.question) {
            sheet.answers[question.id] = nil
            for fact in question.choices.flatMap(\.sets).map(\.fact) { sheet.facts[fact] = nil }
        }
        let seen = Set(notes.values.filter(\.isTrue).flatMap(\.observed))
        for observation in untrue.flatMap(\.observed) where !seen.contains(observation) {
            sheet.observations[observation] = nil
        }
        return screener.assess(sheet)
    }
}

extension Course.Note {
    /// What was noted with it as seen.
    fileprivate var observed: [Observation.ID] {
        guard case .answer(let answer) = response else { return [] }
        return answer.choices.compactMap(question.choice).flatMap(\.observes).map(\.observation)
    }
}
