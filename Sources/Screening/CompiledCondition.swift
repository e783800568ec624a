import Instruments

/// A condition with its names resolved to positions.
package indirect enum CompiledCondition: Sendable, Hashable {
    case all([CompiledCondition])
    case any([CompiledCondition])
    case present(Int)
    case atLeast(Int, Strength, CompiledSet)
    case threshold([Threshold.Mix], CompiledSet)
    case fact(Fact, [String])
    case answer(Question.ID, [Choice.ID])
    case observed(Observation.ID)
    case reported
    case flag(UInt64)
    case level([Level.ID])
    case ending([Ending.ID])

    /// Every indicator that it speaks of.
    var mentioned: IndicatorSet {
        switch self {
        case .all(let parts), .any(let parts): parts.reduce(IndicatorSet()) { $0.union($1.mentioned) }
        case .present(let slot): IndicatorSet([slot])
        case .atLeast(_, _, let set), .threshold(_, let set): set.members
        default: IndicatorSet()
        }
    }

    /// Every question that it speaks of.
    package var mentionedQuestions: Set<Question.ID> {
        switch self {
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.mentionedQuestions) }
        case .answer(let question, _): [question]
        default: []
        }
    }

    /// Whether it speaks of what the rules made of the answers.
    var mentionsResult: Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains(where: \.mentionsResult)
        case .fact, .answer, .observed, .reported: false
        case .present, .atLeast, .threshold, .flag, .level, .ending: true
        }
    }
}
