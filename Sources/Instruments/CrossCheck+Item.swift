extension CrossCheck {
    /// One item of the published list, and what of the answers it is read from.
    public struct Item: Sendable, Hashable {
        public typealias ID = Instruments.ID<Item>

        /// Its number in the published list, or in the transcription that was read: `7`, `D5.1`.
        public let id: ID
        public let title: String
        public let dimension: Dimension.ID?
        /// The published strength; nil where the list has none.
        public let strength: Strength?
        /// What is in doubt about it.
        public let doubt: String?
        public let from: Evidence
        /// Why no question asks for it; nil if one does.
        public let notAskable: String?

        public init(
            id: ID, title: String, dimension: Dimension.ID? = nil, strength: Strength? = nil, doubt: String? = nil,
            from: Evidence, notAskable: String? = nil
        ) {
            self.id = id
            self.title = title
            self.dimension = dimension
            self.strength = strength
            self.doubt = doubt
            self.from = from
            self.notAskable = notAskable
        }
    }
}
