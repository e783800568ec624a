/// A sign of trafficking or an associated form of exploitation.
public struct Indicator: Sendable, Hashable {
    public typealias ID = Instruments.ID<Indicator>

    /// What an indicator weighs.
    public enum Weight: Sendable, Hashable {
        /// Counted, at this strength for an adult and for a child.
        case counts(adult: Strength, child: Strength)
        /// The act of another person: named by rules, counted by none, never shown as a finding.
        case act
    }

    public let id: ID
    public let section: Section.ID
    public internal(set) var title: String
    /// What it means, in words an officer can read out.
    public internal(set) var meaning: String
    public let weight: Weight
    public let strengthBasis: Basis
    /// The form of exploitation that it speaks for; only indicators of exploitation have one.
    public let form: Form.ID?
    /// Never counted for an adult.
    public let childOnly: Bool
    public let sources: [Citation]

    public init(
        id: ID, section: Section.ID, title: String, meaning: String, weight: Weight, strengthBasis: Basis,
        form: Form.ID? = nil, childOnly: Bool = false, sources: [Citation]
    ) {
        self.id = id
        self.section = section
        self.title = title
        self.meaning = meaning
        self.weight = weight
        self.strengthBasis = strengthBasis
        self.form = form
        self.childOnly = childOnly
        self.sources = sources
    }

    /// The strength for an adult or a child; nil for an act, which is never counted.
    public func strength(child: Bool) -> Strength? {
        switch weight {
        case .counts(let adult, let ofChild): child ? ofChild : adult
        case .act: nil
        }
    }
}
