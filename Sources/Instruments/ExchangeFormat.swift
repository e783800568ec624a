/// A standard of others in which screening records are written, and from which answer sheets are read for research: which
/// of its fields come from what, and what becomes of each field of a record.
///
/// ```swift
/// let htcds = EmbeddedInstruments.exchangeFormats.first { $0.id == "htcds" }
/// ```
public struct ExchangeFormat: Sendable, Hashable {
    public typealias ID = Instruments.ID<ExchangeFormat>

    public let id: ID
    public let edition: String
    public let title: String
    /// What it is and is not: whose standard, under which licence, and that nobody endorses this.
    public let statement: String
    /// SHA-256 of its file, and of that of its code lists, as 64 hexadecimal digits.
    public let digest: String
    /// The instrument whose records and answers it is written from.
    public let reads: Instrument.ID
    public let sources: [Source]
    /// The place that a row is read as: these standards say nothing of one, and an answer sheet has one.
    public let place: Context.ID
    /// Whether only records of people who are presumed victims may stand in it, because it has no field to say otherwise.
    public let presumedOnly: Bool
    /// In the order of the columns.
    public let fields: [Field]
    /// Fields of the standard that are never written, and are passed over in a row that is read.
    public let unused: [String]
    /// Every field of the screening record, once.
    public let record: [Fate]

    public init(
        id: ID, edition: String, title: String, statement: String, digest: String, reads: Instrument.ID,
        sources: [Source], place: Context.ID, presumedOnly: Bool = false, fields: [Field], unused: [String] = [],
        record: [Fate]
    ) {
        self.id = id
        self.edition = edition
        self.title = title
        self.statement = statement
        self.digest = digest
        self.reads = reads
        self.sources = sources
        self.place = place
        self.presumedOnly = presumedOnly
        self.fields = fields
        self.unused = unused
        self.record = record
    }

    public func field(_ name: String) -> Field? {
        fields.first { $0.name == name }
    }
}
