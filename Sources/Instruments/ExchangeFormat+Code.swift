extension ExchangeFormat {
    /// A code that is written where an answer speaks for it. Where none does it is left out, which says nothing.
    public struct Code: Sendable, Hashable {
        public let code: String
        /// The answers that speak for it.
        public let evidence: CrossCheck.Evidence
        /// Codes of another format of which each stands for a part of this one.
        public let parts: [Part]
        /// Values of the record that speak for it.
        public let values: [Requirement]

        public init(
            code: String, evidence: CrossCheck.Evidence = CrossCheck.Evidence(), parts: [Part] = [],
            values: [Requirement] = []
        ) {
            self.code = code
            self.evidence = evidence
            self.parts = parts
            self.values = values
        }
    }

    /// Some codes of a field of another format: a composite flag is yes if one of its parts is, and else says nothing.
    public struct Part: Sendable, Hashable {
        public let format: ExchangeFormat.ID
        public let field: String
        public let codes: [String]

        public init(format: ExchangeFormat.ID, field: String, codes: [String]) {
            self.format = format
            self.field = field
            self.codes = codes
        }
    }

    /// A field of the record that holds one of these values.
    public struct Requirement: Sendable, Hashable {
        public let field: String
        public let values: [String]

        public init(field: String, values: [String]) {
            self.field = field
            self.values = values
        }
    }
}
