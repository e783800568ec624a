extension ExchangeFormat {
    /// What is read from a field of a row. What a row does not say stays not established, and no code is read as more
    /// than it says.
    public enum ReadBack: Sendable, Hashable {
        /// It says nothing about the case that a sheet holds: it is the record's own or the result's.
        case nothing
        /// It says something that no answer says; why.
        case cannotSay(String)
        /// A fact of the case, by the code.
        case fact(Fact, Translation)
        /// A number of years: whether the person was under 18.
        case age(Fact)
        /// Answers, by the code; a code that is not among them cannot be said.
        case answers([CodeReading])
        /// `papers=cannot-get`, as `Range.answers` has it.
        case written
        /// The place.
        case context
    }

    /// What a code is read as.
    public struct CodeReading: Sendable, Hashable {
        public let code: String
        /// The answer; nil where none says it without saying more.
        public let answer: CrossCheck.Evidence.OfQuestion?
        /// The answer of children, where other questions are theirs.
        public let child: CrossCheck.Evidence.OfQuestion?
        /// Why no answer says it; nil where one does.
        public let cannotSay: String?

        public init(
            code: String, answer: CrossCheck.Evidence.OfQuestion? = nil,
            child: CrossCheck.Evidence.OfQuestion? = nil, cannotSay: String? = nil
        ) {
            self.code = code
            self.answer = answer
            self.child = child
            self.cannotSay = cannotSay
        }
    }
}
