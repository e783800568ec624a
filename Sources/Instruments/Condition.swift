/// The condition of a rule, of a question's relevance or of an action.
///
/// There is deliberately no negation: more evidence can never make a condition fail, so it can never lower a level.
public indirect enum Condition: Sendable, Hashable {
    case all([Condition])
    case any([Condition])
    /// The indicator stands at medium strength or more.
    case present(Indicator.ID)
    /// At least so many stand at this strength or more; a group counts once.
    case atLeast(Int, Strength, of: CountedSet)
    /// A named threshold is reached by the counted set.
    case threshold(Threshold.ID, of: CountedSet)
    /// A fact of the case has one of these values.
    case fact(Fact, [String])
    /// The question has one of these answers.
    case answer(Question.ID, [Choice.ID])
    /// The observation was made, however it is known.
    case observed(Observation.ID)
    /// Something was reported by a third person.
    case reported
    /// A flag is raised.
    case flag(Flag.ID)
    /// The result is one of these levels (actions only).
    case level([Level.ID])
    /// The interview ended so (actions only).
    case ending([Ending.ID])

    /// The questions whose answers stand in it.
    public var mentionedQuestions: Set<Question.ID> {
        switch self {
        case .answer(let question, _): [question]
        case .any(let parts), .all(let parts): parts.reduce(into: []) { $0.formUnion($1.mentionedQuestions) }
        default: []
        }
    }
}
