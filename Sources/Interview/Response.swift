import Instruments
import Screening

/// What was noted at a question.
public enum Response: Sendable, Hashable {
    case answer(Answer)
    /// An entry of a code list, by its code.
    case code(String)
    /// Left out by the officer; not established.
    case skipped
}
