/// A named threshold over counted indicators: it is reached when one of its mixes is.
public struct Threshold: Sendable, Hashable {
    public typealias ID = Instruments.ID<Threshold>

    /// So many strong, and beside them so many medium, and beside those so many weak.
    /// A stronger indicator can stand in for a weaker one.
    public struct Mix: Sendable, Hashable {
        public let strong: Int
        public let medium: Int
        public let weak: Int

        public init(strong: Int = 0, medium: Int = 0, weak: Int = 0) {
            self.strong = strong
            self.medium = medium
            self.weak = weak
        }
    }

    public let id: ID
    public let basis: Basis
    public let anyOf: [Mix]
    public let sources: [Citation]

    public init(id: ID, basis: Basis, anyOf: [Mix], sources: [Citation] = []) {
        self.id = id
        self.basis = basis
        self.anyOf = anyOf
        self.sources = sources
    }
}
