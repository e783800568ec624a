/// An indicator that follows from others.
public struct Derivation: Sendable, Hashable {
    public let indicator: Indicator.ID
    public internal(set) var says: String
    public let basis: Basis
    public let sources: [Citation]
    public let when: Condition

    public init(indicator: Indicator.ID, says: String, basis: Basis, sources: [Citation], when: Condition) {
        self.indicator = indicator
        self.says = says
        self.basis = basis
        self.sources = sources
        self.when = when
    }
}
