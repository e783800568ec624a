/// Something about a record that few people in a place have: all of its parts together.
public struct RareSign: Sendable, Hashable {
    public typealias ID = Instruments.ID<RareSign>

    /// Codes of a field, one of which the record has.
    public struct Part: Sendable, Hashable {
        public let field: RecordField
        public let codes: [String]

        public init(field: RecordField, codes: [String] = []) {
            self.field = field
            self.codes = codes
        }
    }

    public let id: ID
    /// What is rare, for the officer.
    public let says: String
    public let weight: Int
    /// The places where it is rare; empty for everywhere.
    public let contexts: [Context.ID]
    public let parts: [Part]
    /// A field whose value the country's overlay does not call common.
    public let uncommon: RecordField?

    public init(
        id: ID, says: String, weight: Int, contexts: [Context.ID] = [], parts: [Part] = [],
        uncommon: RecordField? = nil
    ) {
        self.id = id
        self.says = says
        self.weight = weight
        self.contexts = contexts
        self.parts = parts
        self.uncommon = uncommon
    }
}
