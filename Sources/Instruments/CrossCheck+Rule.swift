extension CrossCheck {
    /// How the list is to be used, as its makers published it.
    public struct Rule: Sendable, Hashable {
        public let basis: Basis
        public let sources: [Citation]
        /// The rule in our own words.
        public let says: String
        /// What makes a dimension positive; empty where the list has no threshold, so that only the items are told.
        public let anyOf: [Threshold.Mix]

        public init(basis: Basis, sources: [Citation], says: String, anyOf: [Threshold.Mix] = []) {
            self.basis = basis
            self.sources = sources
            self.says = says
            self.anyOf = anyOf
        }
    }
}
