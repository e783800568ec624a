/// How the values of a record are made coarser, so that they point to nobody.
///
/// Data, like the rest: `Indicators/record.yaml`.
public struct Deidentification: Sendable, Hashable {
    /// What stands in a record where an answer was given and is not kept.
    public static let withheld = "withheld"

    public let edition: String
    /// SHA-256 of its file, as hexadecimal digits.
    public let digest: String
    public let sources: [Source]
    public let generalisations: [Generalisation]
    /// What makes a combination of values rare.
    public let signs: [RareSign]
    /// From this weight on the signs of a record make it rare.
    public let rareFrom: Int
    public let basis: Basis
    public let citations: [Citation]

    public init(
        edition: String, digest: String, sources: [Source] = [], generalisations: [Generalisation] = [],
        signs: [RareSign] = [], rareFrom: Int, basis: Basis, citations: [Citation] = []
    ) {
        self.edition = edition
        self.digest = digest
        self.sources = sources
        self.generalisations = generalisations
        self.signs = signs
        self.rareFrom = rareFrom
        self.basis = basis
        self.citations = citations
    }

    /// How one field is made coarser; nil where it never is.
    public func generalisation(of field: RecordField) -> Generalisation? {
        generalisations.first { $0.field == field }
    }
}
