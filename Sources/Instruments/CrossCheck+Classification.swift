extension CrossCheck {
    /// A published table that sorts cases by their dimensions. It is shown as an illustration, never as a result.
    public struct Classification: Sendable, Hashable {
        public let basis: Basis
        public let sources: [Citation]
        public let says: String
        /// The first that fits is given.
        public let classes: [Class]

        public init(basis: Basis, sources: [Citation], says: String, classes: [Class]) {
            self.basis = basis
            self.sources = sources
            self.says = says
            self.classes = classes
        }
    }
}
