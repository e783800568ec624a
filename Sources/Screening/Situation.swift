import Instruments

/// Everything that a condition can be held against.
struct Situation {
    let sheet: AnswerSheet
    var evidence: Evidence
    var level: Level.ID?
    var ending: Ending.ID?
    /// Questions of which any answer is supposed, to find out what could still change.
    var supposed: Set<Question.ID> = []
    /// What of the observations is supposed besides those of the sheet.
    private var supposedObservations: Set<Observation.ID> = []
    private var supposesReport = false
    /// Whether any level is supposed.
    private var supposesLevel = false

    init(sheet: AnswerSheet, evidence: Evidence) {
        self.sheet = sheet
        self.evidence = evidence
    }

    /// Supposes that what a question can note was seen; what that brings is evidence of its own.
    mutating func suppose(_ gain: Gain) {
        supposedObservations.formUnion(gain.observations)
        if gain.isReport { supposesReport = true }
    }

    /// Supposes that the case came to any level, and that every flag of a mask was raised on the way.
    mutating func supposeLevel(flags: UInt64) {
        supposesLevel = true
        evidence.flags |= flags
    }

    func holds(_ condition: CompiledCondition) -> Bool {
        switch condition {
        case .all(let parts): parts.allSatisfy(holds)
        case .any(let parts): parts.contains(where: holds)
        case .present(let slot): evidence.medium.contains(slot)
        case .atLeast(let count, let strength, let set): set.count(in: evidence.at(strength)) >= count
        case .threshold(let mixes, let set): mixes.contains { set.reaches($0, in: evidence) }
        case .fact(let fact, let values): sheet.value(of: fact).map(values.contains) ?? false
        case .answer(let question, let choices): hasAnswer(question, choices)
        case .observed(let observation):
            sheet.observations[observation] != nil || supposedObservations.contains(observation)
        case .reported: supposesReport || sheet.observations.values.contains { $0.known.contains(.reported) }
        case .flag(let bit): evidence.flags & bit != 0
        case .level(let levels): supposesLevel || level.map(levels.contains) ?? false
        case .ending(let endings): ending.map(endings.contains) ?? false
        }
    }

    private func hasAnswer(_ question: Question.ID, _ choices: [Choice.ID]) -> Bool {
        if supposed.contains(question) { return true }
        return sheet.answers[question]?.choices.contains(where: choices.contains) ?? false
    }

    /// Whether a condition on facts and answers is known not to hold. What is not established hides no question.
    func isKnownNotToHold(_ condition: CompiledCondition) -> Bool {
        switch condition {
        case .all(let parts): parts.contains(where: isKnownNotToHold)
        case .any(let parts): parts.allSatisfy(isKnownNotToHold)
        case .fact(let fact, let values): sheet.value(of: fact).map { !values.contains($0) } ?? false
        case .answer(let question, let choices):
            sheet.answers[question].map { $0.isEstablished && !$0.choices.contains(where: choices.contains) } ?? false
        case .present, .atLeast, .threshold, .observed, .reported, .flag, .level, .ending: !holds(condition)
        }
    }

    /// The indicators by which a condition that holds does hold.
    func support(of condition: CompiledCondition) -> IndicatorSet {
        guard holds(condition) else { return IndicatorSet() }
        switch condition {
        case .all(let parts), .any(let parts): return parts.reduce(IndicatorSet()) { $0.union(support(of: $1)) }
        case .present(let slot): return IndicatorSet([slot])
        case .atLeast(_, let strength, let set): return evidence.at(strength).intersection(set.members)
        case .threshold(_, let set): return evidence.weak.intersection(set.members)
        default: return IndicatorSet()
        }
    }
}
