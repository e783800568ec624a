import Instruments

/// Why an event cannot be applied; the interview stays as it was.
public enum InterviewError: Error, Sendable, Hashable {
    /// No question is shown that could be answered.
    case noQuestionShown
    /// The question does not offer that choice or code.
    case notOffered
    /// The question takes one choice only.
    case onlyOne
    /// Safety and consent are never skipped.
    case cannotSkip
    /// There is nothing before this.
    case nothingBefore
    /// The question does not belong into this case, or is asked in any case.
    case notInThisCase
    /// The question was not shown yet.
    case notShownYet
}
