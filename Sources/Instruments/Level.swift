/// A recommendation; an instrument lists its levels from the highest to the lowest.
public struct Level: Sendable, Hashable {
    public typealias ID = Instruments.ID<Level>

    public let id: ID
    public internal(set) var title: String
    /// The sentence that the officer may read out.
    public internal(set) var says: String
    /// Whether somebody should talk with the person once more.
    public let talkAgain: Bool

    public init(id: ID, title: String, says: String, talkAgain: Bool = false) {
        self.id = id
        self.title = title
        self.says = says
        self.talkAgain = talkAgain
    }
}
