import Instruments
import Screening

/// What is shown next.
public enum Page: Sendable, Hashable {
    /// A question, with what was noted before if it is shown again.
    case question(Question, before: Response?)
    /// Before the result: can the officer alone see the screen?
    case beforeResult
    /// The recommendation and its reasons.
    case result(Assessment)
    /// What to do now, and what not.
    case actions([Action])
    /// What to read out to the person.
    case readOut([Action])
    /// Everything that would be kept, before it is.
    case record
    /// The interview ended before its result.
    case ending(Ending)
    /// The last page of an interview that came to its result.
    case farewell(Ending)
    case finished
}
