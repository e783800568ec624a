import Instruments

extension Question {
    /// The ending to which an answer leads; nil where the interview goes on. Consent is what was said, never what was not.
    public func ending(after answer: Answer) -> Ending.ID? {
        if let ends = answer.choices.lazy.compactMap({ self.choice($0)?.ends }).first { return ends }
        return phase == .consent && !answer.isEstablished ? choices.lazy.compactMap(\.ends).first : nil
    }
}
