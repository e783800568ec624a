import Instruments

/// One question of an interview, as the record keeps it.
public struct TranscriptEntry: Sendable, Hashable {
    public let question: Question
    public let response: Response
    /// Whole minutes since the interview began, by a clock that cannot be set.
    public let minute: Int

    public init(question: Question, response: Response, minute: Int) {
        self.question = question
        self.response = response
        self.minute = minute
    }
}
