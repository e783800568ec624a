extension ExchangeFormat {
    /// What a field may hold.
    public enum Range: Sendable, Hashable {
        /// One of these codes, as they stand.
        case codes([String])
        /// A code of one of the lists that the instrument brings.
        case list(CodeList.ID)
        /// An id of this kind that the instrument has.
        case ids(Kind)
        /// A choice of this question.
        case choices(Question.ID)
        /// `2026`
        case year
        /// `2026-11`
        case month
        /// `papers=cannot-get`: a question or an observation of the instrument with one of its words.
        case answers
        /// A flag, `1` or empty. A `0` that is read says no more than an empty field.
        case flag
        /// Nothing is written, and what is read is passed over or is a number.
        case nothing

        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case instrument, edition, context, level, rule, indicator, need, form
        }
    }
}
