extension CrossCheck {
    /// A part of the published list that is assessed by itself: D1 deceptive recruitment, D5 coercion at destination …
    public struct Dimension: Sendable, Hashable {
        public typealias ID = Instruments.ID<Dimension>

        public let id: ID
        public let title: String
        /// How many items the published list has in it.
        public let count: Int

        public init(id: ID, title: String, count: Int) {
            self.id = id
            self.title = title
            self.count = count
        }
    }
}
