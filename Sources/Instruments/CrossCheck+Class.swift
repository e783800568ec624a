extension CrossCheck {
    /// One row of a classification: it fits only where every dimension that it names is decided.
    public struct Class: Sendable, Hashable {
        public typealias ID = Instruments.ID<Class>

        public let id: ID
        public let title: String
        /// All of these are positive.
        public let positive: [Dimension.ID]
        /// At least one of these is positive, where there are any.
        public let anyPositive: [Dimension.ID]
        /// None of these is positive, and none is open.
        public let notPositive: [Dimension.ID]

        public init(
            id: ID, title: String, positive: [Dimension.ID] = [], anyPositive: [Dimension.ID] = [],
            notPositive: [Dimension.ID] = []
        ) {
            self.id = id
            self.title = title
            self.positive = positive
            self.anyPositive = anyPositive
            self.notPositive = notPositive
        }
    }
}
