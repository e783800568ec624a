import Instruments

/// How rare a combination of values is where it was noted.
public struct Rarity: Sendable, Hashable {
    /// What about it few people have, in the order of the data.
    public let signs: [RareSign]
    public let isRare: Bool

    public init(signs: [RareSign], isRare: Bool) {
        self.signs = signs
        self.isRare = isRare
    }
}
