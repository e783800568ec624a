import Instruments
import Interview
import Screening

/// Holds a scenario against an edition: does a careful interview come to what its author expects?
public struct ScenarioCheck: Sendable {
    /// What an edition makes otherwise.
    public enum Difference: Sendable, Hashable {
        case level(found: Level.ID)
        /// Expected, and not found.
        case indicatorMissing(Indicator.ID)
        /// Found, and not expected.
        case indicatorFound(Indicator.ID)
        case flagMissing(Flag.ID)
        case flagFound(Flag.ID)
        case actionMissing(Action.ID)
        /// What the scenario says to a question is never heard, because it is not asked in this case.
        case neverAsked(Question.ID)
        /// The question at which a trap happens is not asked in this case.
        case trapNeverShown(Scenario.Trap.ID)
        /// Something is to be seen there, and nothing says what.
        case nothingToSee(Question.ID)
    }

    public let scenario: Scenario
    /// Empty where everything is as expected.
    public let differences: [Difference]

    /// - Parameter screener: the engine of the scenario's instrument.
    public init(_ scenario: Scenario, _ rules: PracticeRules, _ screener: Screener) {
        self.scenario = scenario
        let careful = CarefulInterview(scenario, rules, screener)
        let complete = CarefulInterview(scenario, rules, screener, asksEverything: true)
        differences =
            Self.ofResult(scenario.expected, careful) + Self.ofQuestions(scenario, careful, complete)
    }

    private static func ofResult(_ expected: Scenario.Expected, _ careful: CarefulInterview) -> [Difference] {
        let assessment = careful.interview.assessment
        let found = assessment.indicators.map { Indicator.ID($0.id) }
        let flags = assessment.flags.filter { $0 != Flag.presumed }
        let actions = careful.actions.map(\.id)
        return (assessment.level == expected.level ? [] : [.level(found: assessment.level)])
            + expected.indicators.filter { !found.contains($0) }.map { .indicatorMissing($0) }
            + found.filter { !expected.indicators.contains($0) }.map { .indicatorFound($0) }
            + expected.flags.filter { !flags.contains($0) }.map { .flagMissing($0) }
            + flags.filter { !expected.flags.contains($0) }.map { .flagFound($0) }
            + expected.actions.filter { !actions.contains($0) }.map { .actionMissing($0) }
    }

    private static func ofQuestions(
        _ scenario: Scenario, _ careful: CarefulInterview, _ complete: CarefulInterview
    ) -> [Difference] {
        let asked = Set(careful.interview.transcript.map(\.question.id))
        let askable = asked.union(complete.interview.transcript.map(\.question.id))
        return scenario.replies.map(\.question).filter { !askable.contains($0) }.map { .neverAsked($0) }
            + scenario.traps.filter { !asked.contains($0.at) }.map { .trapNeverShown($0.id) }
            + unseen(scenario, careful.interview.instrument).map { .nothingToSee($0) }
    }

    /// What an officer sees is told in words of its own: those of a choice would be the answer.
    private static func unseen(_ scenario: Scenario, _ instrument: Instrument) -> [Question.ID] {
        scenario.replies.filter { reply in
            guard let question = instrument.questions.first(where: { $0.id == reply.question }) else { return false }
            let isSeen = question.audience == .officer || question.volunteered
            return isSeen
                && reply.lines.contains { line in
                    line.says == nil && line.notes.contains { question.choice($0)?.hasEffect == true }
                }
        }.map(\.question)
    }
}
