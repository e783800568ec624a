/// How one field of a record is made coarser.
public struct Generalisation: Sendable, Hashable {
    /// Which codes of the country's overlay are common, for a field that they decide about.
    public enum Commonness: String, Sendable, Hashable, CaseIterable {
        case languages, nationalities
    }

    public let field: RecordField
    /// The list from which the field is answered.
    public let list: CodeList.ID
    /// Where it is given, a code that is not common is made coarser at once and never kept as it was.
    public let common: Commonness?
    /// The code of its own list that an uncommon one becomes; nil where it takes the first step of `coarser`.
    public let uncommonBecomes: String?
    /// Lists of coarser codes, each coarser than the one before; the officer may ask for the next step.
    public let coarser: [CodeList.ID]
    /// Codes that say too little to be made coarser, such as `stateless`.
    public let asTheyStand: [String]
    public let basis: Basis
    public let sources: [Citation]

    public init(
        field: RecordField, list: CodeList.ID, common: Commonness? = nil, uncommonBecomes: String? = nil,
        coarser: [CodeList.ID] = [], asTheyStand: [String] = [], basis: Basis, sources: [Citation] = []
    ) {
        self.field = field
        self.list = list
        self.common = common
        self.uncommonBecomes = uncommonBecomes
        self.coarser = coarser
        self.asTheyStand = asTheyStand
        self.basis = basis
        self.sources = sources
    }
}
