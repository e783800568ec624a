import Instruments

/// What a person answered to one question. A question without an answer was not asked, or skipped.
public enum Answer: Sendable, Hashable {
    /// One or more of the question's choices.
    case choices([Choice.ID])
    /// The person does not know: not established.
    case unknown
    /// The person prefers not to say: not established.
    case declined

    /// The choices; none where nothing is established.
    public var choices: [Choice.ID] {
        if case .choices(let choices) = self { choices } else { [] }
    }

    /// Whether anything is established by it.
    public var isEstablished: Bool { !choices.isEmpty }
}
