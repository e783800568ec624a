/// A second instrument, read from the answers that another one asks for: it causes no question and changes no result.
///
/// ```swift
/// let item = check.items.first { $0.id == "D5.1" }
/// ```
public struct CrossCheck: Sendable, Hashable {
    public typealias ID = Instruments.ID<CrossCheck>

    public let id: ID
    public let edition: String
    public let title: String
    /// What it is and is not; stands wherever it is shown in full.
    public let statement: String
    /// SHA-256 of its file, as hexadecimal digits.
    public let digest: String
    /// The instrument whose answers it is read from.
    public let reads: Instrument.ID
    /// The facts of the cases that it is about; nil for every case.
    public let appliesTo: Condition?
    /// Why it says nothing about the other cases.
    public let otherwise: String?
    public let sources: [Source]
    /// Where it comes from that an answer speaks for an item.
    public let mapping: Mapping
    /// The parts that are assessed one by one; none in a plain list.
    public let dimensions: [Dimension]
    public let items: [Item]
    public let rule: Rule
    public let classification: Classification?
    public let disagreements: [Disagreement]
    /// Lists of the same publication that are not here, and why.
    public let notShipped: String?

    public init(
        id: ID, edition: String, title: String, statement: String, digest: String, reads: Instrument.ID,
        appliesTo: Condition? = nil, otherwise: String? = nil, sources: [Source], mapping: Mapping,
        dimensions: [Dimension] = [], items: [Item], rule: Rule, classification: Classification? = nil,
        disagreements: [Disagreement] = [], notShipped: String? = nil
    ) {
        self.id = id
        self.edition = edition
        self.title = title
        self.statement = statement
        self.digest = digest
        self.reads = reads
        self.appliesTo = appliesTo
        self.otherwise = otherwise
        self.sources = sources
        self.mapping = mapping
        self.dimensions = dimensions
        self.items = items
        self.rule = rule
        self.classification = classification
        self.disagreements = disagreements
        self.notShipped = notShipped
    }

    /// The item of that id.
    public func item(_ id: Item.ID) -> Item? {
        items.first { $0.id == id }
    }
}
