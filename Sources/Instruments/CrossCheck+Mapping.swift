extension CrossCheck {
    /// On whose judgement an answer speaks for an item.
    public struct Mapping: Sendable, Hashable {
        public let basis: Basis
        public let sources: [Citation]

        public init(basis: Basis, sources: [Citation]) {
            self.basis = basis
            self.sources = sources
        }
    }
}
