/// What makes a frightened person speak.
public enum Circumstance: String, Sendable, Hashable, CaseIterable {
    /// Nobody whom the person fears can hear or see the talk.
    case alone
    /// Whoever interprets is independent, or nobody needs to.
    case independent
    /// The officer has earned some trust.
    case trust
    /// The officer looked up how to ask about things (`?`), and does not ask about words.
    case things
}
