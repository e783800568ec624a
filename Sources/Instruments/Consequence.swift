/// A flag, a need or a form of exploitation that follows from a condition.
public struct Consequence: Sendable, Hashable {
    public enum Raised: Sendable, Hashable {
        case flag(Flag.ID)
        case need(Need.ID)
        case form(Form.ID)
    }

    public let raises: Raised
    public let basis: Basis
    public let sources: [Citation]
    public let when: Condition

    public init(raises: Raised, basis: Basis, sources: [Citation], when: Condition) {
        self.raises = raises
        self.basis = basis
        self.sources = sources
        self.when = when
    }
}
