import Instruments
import Interview
import Screening

/// The interview that a careful officer holds in a scenario: everything is done that makes the person speak, and noted as
/// it is said.
public struct CarefulInterview: Sendable {
    /// No interview is longer; a rule that asks without end would hang the check.
    private static let mostSteps = 2_000

    public let interview: Interview
    /// The actions that the officer is told in the end.
    public let actions: [Action]

    /// - Parameter asksEverything: whether questions are asked that can change nothing.
    public init(_ scenario: Scenario, _ rules: PracticeRules, _ screener: Screener, asksEverything: Bool = false) {
        let circumstances = Set(scenario.start + scenario.acts.flatMap(\.gives) + [.things])
        var interview = Interview(
            screener: screener, context: scenario.context, id: scenario.id.text, keepsRecord: false,
            asksEverything: asksEverything)
        for _ in 0..<Self.mostSteps {
            guard let event = Self.event(interview, scenario, rules, circumstances) else { break }
            guard (try? interview.apply(event, minute: 0)) != nil else { break }
        }
        self.interview = interview
        actions = Self.actions(of: interview)
    }

    private static func event(
        _ interview: Interview, _ scenario: Scenario, _ rules: PracticeRules, _ circumstances: Set<Circumstance>
    ) -> Event? {
        switch interview.page {
        case .question(let question, _):
            let sheet = interview.answerSheet
            let line = scenario.line(to: question, under: circumstances, rules, interview.instrument)
            let response = line.response(to: question) { interview.screener.isOffered($0, sheet) }
            return .responded(response ?? (question.offersNotSaying ? .answer(.declined) : .skipped))
        case .ending, .finished: return nil
        case .beforeResult, .result, .actions, .readOut, .record, .farewell: return .read
        }
    }

    /// What the officer is told, where an interview ended or came to its result.
    static func actions(of interview: Interview) -> [Action] {
        var ending: Ending.ID?
        if case .ending(let ended) = interview.page { ending = ended.id }
        return interview.screener.actions(for: interview.answerSheet, ending: ending)
    }
}
