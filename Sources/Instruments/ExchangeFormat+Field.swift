extension ExchangeFormat {
    /// A field of the standard, or one of our own beside it (`x_saring_…`).
    public struct Field: Sendable, Hashable {
        public let name: String
        /// How far the meaning that is given to it here was verified.
        public let certainty: Certainty
        public let sources: [Citation]
        public let note: String?
        /// Whether it can hold several codes, joined by `;`.
        public let many: Bool
        /// What it may hold; anything else is not written, whatever the record says.
        public let holds: Range
        /// Why it is always left empty; nil where it is not.
        public let empty: String?
        /// The field of the record that it is taken from, such as `person.gender`.
        public let from: String?
        /// The record's codes in the words of the standard; nil where they are the same.
        public let values: Translation?
        /// Codes that are written where an answer speaks for them.
        public let codes: [Code]
        /// Written only where all of these hold.
        public let onlyWith: [Requirement]
        /// Written only where full answers are asked for.
        public let onRequest: Bool
        /// What is read from it.
        public let reading: ReadBack

        public init(
            name: String, certainty: Certainty, sources: [Citation], note: String? = nil, many: Bool = false,
            holds: Range, empty: String? = nil, from: String? = nil, values: Translation? = nil, codes: [Code] = [],
            onlyWith: [Requirement] = [], onRequest: Bool = false, reading: ReadBack
        ) {
            self.name = name
            self.certainty = certainty
            self.sources = sources
            self.note = note
            self.many = many
            self.holds = holds
            self.empty = empty
            self.from = from
            self.values = values
            self.codes = codes
            self.onlyWith = onlyWith
            self.onRequest = onRequest
            self.reading = reading
        }
    }
}
