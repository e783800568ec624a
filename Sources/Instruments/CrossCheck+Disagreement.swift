extension CrossCheck {
    /// Why the list and the recommendation can differ, in a sentence.
    public struct Disagreement: Sendable, Hashable {
        public typealias ID = Instruments.ID<Disagreement>

        /// How far the list came.
        public enum Outcome: String, Sendable, Hashable, CaseIterable {
            /// No item is present.
            case nothing
            /// Items are present, and no dimension is positive.
            case items
            /// A dimension is positive.
            case positive
        }

        public let id: ID
        /// The recommendations with which it is said.
        public let levels: [Level.ID]
        /// How far the list came then.
        public let found: [Outcome]
        public let says: String

        public init(id: ID, levels: [Level.ID], found: [Outcome], says: String) {
            self.id = id
            self.levels = levels
            self.found = found
            self.says = says
        }
    }
}
