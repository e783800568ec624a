import Instruments

/// What an officer does. Replaying the events of an interview gives the same interview.
public enum Event: Sendable, Hashable {
    /// A response to the question that is shown.
    case responded(Response)
    /// A page without a question was read.
    case read
    /// Back to what was shown before.
    case back
    /// To a question that was shown before, from the review.
    case revisit(Question.ID)
    /// To a question that was left out because it can change nothing: the officer wants it asked all the same.
    case wanted(Question.ID)
    /// Somebody may be in danger: the question about danger is shown, wherever the interview stands.
    case danger
    /// Nothing more is asked.
    case stopped
    /// The interview is gone on with after the program had ended.
    case resumed
    /// A particular is to be kept one step coarser than it would be.
    case coarsened(RecordField)
}
