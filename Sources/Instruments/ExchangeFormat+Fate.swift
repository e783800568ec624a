extension ExchangeFormat {
    /// What becomes of a field of the screening record.
    public struct Fate: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// It stands in the row as it is.
            case kept
            /// It stands in the row less exactly.
            case generalised
            /// It does not stand in the row.
            case lost
        }

        /// `person.gender`; `answers[].by` for each entry of a list; `result.instruments.*.edition` for each key.
        public let field: String
        public let kind: Kind
        /// The fields of the standard where it, or what is left of it, stands.
        public let to: [String]
        /// Why it is lost or less exact; nil where it is kept.
        public let why: String?

        public init(field: String, kind: Kind, to: [String] = [], why: String? = nil) {
            self.field = field
            self.kind = kind
            self.to = to
            self.why = why
        }
    }
}
