/// A question as it is printed.
public struct PaperQuestion: Sendable {
    /// An answer to tick.
    public struct Answer: Sendable {
        /// The number that the screen takes too; nil where the entry itself is typed there.
        public let number: Int?
        public let text: Phrase
        /// When it is offered, and where it leads.
        public let notes: [Phrase]
    }

    public let number: Int
    /// Whether it may be asked where others can hear.
    public let mayBeOverheard: Bool
    /// Who answers it, and when it is asked.
    public let notes: [Phrase]
    /// What is read out before it.
    public let read: [Phrase]
    public let ask: Phrase
    /// How it is answered, where that is not by one tick.
    public let how: Phrase?
    public let answers: [Answer]
    /// How many letters of a code are written, where the answers stand in a list at the end.
    public let codeLength: Int?
    /// What the officer should know.
    public let help: Phrase?
}
