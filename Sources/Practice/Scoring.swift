import Instruments
import Interview
import Screening

/// Gives the points: what a careful interview comes to, held against how this one went.
struct Scoring {
    let rehearsal: Rehearsal
    let course: Course
    let careful: CarefulInterview
    let screener: Screener

    private var scenario: Scenario { rehearsal.scenario }
    private var rules: PracticeRules { rehearsal.rules }

    var items: [Debrief.Item] {
        let indicators = indicators
        let explained = Set(indicators.compactMap(\.outcome.question))
        return steps + traps + indicators + otherNotes(explained) + needless + result
    }

    // MARK: - Steps and traps

    private var steps: [Debrief.Item] {
        let points = rules.points(for: .step)
        return rules.steps.filter(isNeeded).map { step in
            let cause = fault(of: step)
            let minute = course.phases[step.before]?.minute
            return Debrief.Item(
                .step(step.id), cause.map { .missed($0) } ?? .found, points: cause == nil ? points : 0,
                possible: points, minute: minute)
        }
    }

    /// Nothing is to be done where it held from the beginning, and nothing to be noted where it is not asked.
    private func isNeeded(_ step: PracticeStep) -> Bool {
        if let circumstance = step.circumstance {
            return !scenario.start.contains(circumstance)
                && scenario.acts.contains { $0.gives.contains(circumstance) }
        }
        let asked = Set(careful.interview.transcript.map(\.question.id))
        return step.questions.contains(where: asked.contains)
    }

    private func fault(of step: PracticeStep) -> Debrief.Cause? {
        // Before that part, or, where it was never reached, until the end.
        let reached = course.phases[step.before]
        if let circumstance = step.circumstance {
            let held = reached?.circumstances ?? rehearsal.circumstances
            return held.contains(circumstance) ? nil : .other
        }
        let notes = reached?.notes ?? course.notes
        let asked = Set(careful.interview.transcript.map(\.question.id))
        for question in step.questions where asked.contains(question) {
            guard let note = notes[question] else { return .notAsked([question]) }
            if !note.isTrue { return .notedOtherwise(question, said: note.line, noted: note.response) }
        }
        return nil
    }

    /// Of those that came about, or were prevented: a talk that ended before says nothing of the rest.
    private var traps: [Debrief.Item] {
        let points = rules.points(for: .trap)
        return scenario.traps.filter { course.actsBeforeShown[$0.at] != nil }.map { trap in
            let isPrevented = course.actsBeforeShown[trap.at]?.contains(where: trap.acts.contains) == true
            let outcome: Debrief.Outcome = isPrevented ? .prevented : isMet(trap) ? .found : .missed(.other)
            return Debrief.Item(
                .trap(trap.id), outcome, points: outcome == .missed(.other) ? 0 : points, possible: points,
                minute: course.firstNotes[trap.at]?.minute)
        }
    }

    private func isMet(_ trap: Scenario.Trap) -> Bool {
        if trap.stops, course.stoppedAt.contains(trap.at) { return true }
        let acts = course.actsBefore[trap.at] ?? course.acts
        if acts.contains(where: trap.acts.contains) { return true }
        return trap.notes.contains { wanted in
            guard case .answer(let answer)? = course.firstNotes[wanted.question]?.response else { return false }
            return answer.choices.contains(where: wanted.choices.contains)
        }
    }

    // MARK: - Indicators

    private var indicators: [Debrief.Item] {
        let recorded = Dictionary(
            course.assessment.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let expected = careful.interview.assessment.indicators.filter { finding in
            scenario.expected.indicators.contains { $0.text == finding.id }
        }
        let found = expected.map { finding in
            let possible = points(for: finding.strength)
            guard let own = recorded[finding.id] else {
                return Debrief.Item(
                    .indicator(ID(finding.id)), .missed(cause(missing: finding)), points: 0, possible: possible,
                    minute: minute(of: finding))
            }
            // What was recorded against everything that was said was not found, but guessed.
            let notes = questions(of: own).compactMap { course.notes[$0] }
            if let untrue = notes.first, !notes.contains(where: \.isTrue) {
                return Debrief.Item(
                    .indicator(ID(finding.id)), .wrong(cause(wrongAt: untrue)), points: 0, possible: possible,
                    minute: untrue.minute)
            }
            return Debrief.Item(
                .indicator(ID(finding.id)), .found, points: min(possible, points(for: own.strength)),
                possible: possible, minute: minute(of: own))
        }
        return found + wrong(course.assessment.indicators.filter { own in !expected.contains { $0.id == own.id } })
    }

    /// What was recorded against what was said. What was said and could be left out is no mistake.
    private func wrong(_ findings: [Finding]) -> [Debrief.Item] {
        findings.compactMap { finding in
            let untrue = questions(of: finding).compactMap { course.notes[$0] }.first { !$0.isTrue }
            guard let untrue else { return nil }
            return Debrief.Item(
                .indicator(ID(finding.id)), .wrong(cause(wrongAt: untrue)),
                points: rules.points(for: .wronglyRecorded), possible: 0, minute: untrue.minute)
        }
    }

    private func cause(wrongAt note: Course.Note) -> Debrief.Cause {
        .notedOtherwise(note.question.id, said: note.line, noted: note.response)
    }

    private func points(for strength: Strength) -> Int {
        switch strength {
        case .strong: rules.points(for: .strongFound)
        case .medium: rules.points(for: .mediumFound)
        case .weak: rules.points(for: .weakFound)
        }
    }

    private func minute(of finding: Finding) -> Int? {
        questions(of: finding).compactMap { course.notes[$0]?.minute }.min()
    }

    /// The questions from which a finding comes: also those by which an observation is noted.
    private func questions(of finding: Finding) -> [Question.ID] {
        finding.from.flatMap { origin -> [Question.ID] in
            switch origin {
            case .question(let id): [id]
            case .observation(let id): questions(observing: id)
            case .derived: []
            }
        }
    }

    private func questions(observing observation: Observation.ID) -> [Question.ID] {
        screener.instrument.questions.filter { question in
            question.choices.contains { choice in choice.observes.contains { $0.observation == observation } }
        }.map(\.id)
    }

    private func cause(missing finding: Finding) -> Debrief.Cause {
        let questions = questionsInCare(of: finding)
        let notes = questions.compactMap { course.notes[$0] }
        // First what could not be heard at all: noting it as it was said would not have brought it.
        for note in notes {
            let missing = missing(for: note.question.id, at: note)
            if !missing.isEmpty { return .tooEarly(note.question.id, missing: missing) }
        }
        for note in notes {
            if case .skipped = note.response { return .skipped(note.question.id) }
            if !note.isTrue { return cause(wrongAt: note) }
        }
        let open = questions.filter { course.notes[$0] == nil }
        for question in open {
            if let cause = causeInList(leadingTo: question) { return cause }
        }
        return open.isEmpty ? .other : .notAsked(open)
    }

    /// The questions at which a careful officer notes what a finding comes from.
    private func questionsInCare(of finding: Finding) -> [Question.ID] {
        finding.from.flatMap { origin -> [Question.ID] in
            switch origin {
            case .question(let id): [id]
            case .observation(let id):
                careful.interview.transcript.filter { entry in
                    guard case .answer(let answer) = entry.response else { return false }
                    let chosen = answer.choices.compactMap(entry.question.choice)
                    return chosen.flatMap(\.observes).contains { $0.observation == id }
                }.map(\.question.id)
            case .derived: []
            }
        }
    }

    /// Why a list did not lead to a question: it was noted otherwise, or put before the person could say so much.
    private func causeInList(leadingTo id: Question.ID) -> Debrief.Cause? {
        let lists = screener.instrument.questions.first { $0.id == id }?.openedBy?.mentionedQuestions ?? []
        for note in lists.sorted().compactMap({ course.notes[$0] }) {
            if !note.isTrue { return cause(wrongAt: note) }
            let missing = missing(for: id, at: note)
            if !missing.isEmpty { return .tooEarly(note.question.id, missing: missing) }
        }
        return nil
    }

    /// What did not hold when a question was noted, and would have made the person say what a careful officer hears.
    private func missing(for id: Question.ID, at note: Course.Note) -> [Circumstance] {
        let lines = scenario.reply(to: id)?.lines ?? []
        guard let best = lines.first else { return [] }
        return best.when.filter { $0 != .things || note.question.id == id }.filter { !note.circumstances.contains($0) }
    }

    // MARK: - What else was noted

    private func otherNotes(_ explained: Set<Question.ID>) -> [Debrief.Item] {
        let ofSteps = Set(rules.steps.flatMap(\.questions))
        return course.notes.values.filter { note in
            !note.isTrue && !explained.contains(note.question.id) && !ofSteps.contains(note.question.id)
        }.sorted { $0.question.number < $1.question.number }.map { note in
            Debrief.Item(
                .question(note.question.id), .wrong(cause(wrongAt: note)), points: rules.points(for: .notedOtherwise),
                possible: 0,
                minute: note.minute)
        }
    }

    private var needless: [Debrief.Item] {
        let brought = Set(course.assessment.indicators.flatMap(questions))
        let careful = Set(careful.interview.transcript.map(\.question.id))
        return course.needless.subtracting(brought).subtracting(careful).sorted().compactMap { question in
            course.notes[question].map { note in
                Debrief.Item(
                    .question(question), .needless, points: rules.points(for: .needless), possible: 0,
                    minute: note.minute)
            }
        }
    }

    // MARK: - What it came to

    private var result: [Debrief.Item] {
        let expected = scenario.expected
        let told = CarefulInterview.actions(of: course.interview).map(\.id)
        let grounded = course.assessmentOfWhatWasSaid(screener)
        let flags = expected.flags.map { flag in
            let outcome: Debrief.Outcome =
                !course.assessment.flags.contains(flag)
                ? .missed(.other) : grounded.flags.contains(flag) ? .found : .guessed
            return item(.flag(flag), outcome, .flag)
        }
        let actions = expected.actions.map { action in
            item(.action(action), told.contains(action) ? .found : .missed(.other), .action)
        }
        return level(grounded) + flags + actions
    }

    /// The recommendation, where a careful interview shows one.
    private func level(_ grounded: Assessment) -> [Debrief.Item] {
        guard careful.interview.isResultRead else { return [] }
        let (expected, found) = (scenario.expected.level, course.assessment.level)
        let outcome: Debrief.Outcome =
            if !course.interview.isResultRead {
                .notShown
            } else if found != expected {
                .missed(.other)
            } else {
                grounded.level == expected ? .found : .guessed
            }
        return [item(.level(expected: expected, found: found), outcome, .level)]
    }

    private func item(
        _ subject: Debrief.Subject, _ outcome: Debrief.Outcome, _ kind: PracticePoints.Kind
    ) -> Debrief.Item {
        let points = rules.points(for: kind)
        return Debrief.Item(subject, outcome, points: outcome == .found ? points : 0, possible: points)
    }
}

extension Debrief.Outcome {
    /// The question at which it was missed or noted wrongly.
    var question: Question.ID? {
        switch self {
        case .found, .prevented, .guessed, .notShown, .needless: nil
        case .missed(let cause), .wrong(let cause):
            switch cause {
            case .notedOtherwise(let question, _, _), .tooEarly(let question, _), .skipped(let question): question
            case .notAsked, .other: nil
            }
        }
    }
}
