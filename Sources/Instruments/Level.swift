/// A recommendation; an instrument lists its levels from the highest to the lowest.
public struct Level: Sendable, Hashable {
    public typealias ID = Instruments.ID<Level>

    public let id: ID
    public internal(set) var title: String
    /// The sentence that the officer may read out.
    public internal(set) var says: String

    public init(id: ID, title: String, says: String) {
        self.id = id
        self.title = title
        self.says = says
    }
}
