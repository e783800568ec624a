/// Indicators that speak of the same thing: within each counted set they count once, with the strongest.
public struct Group: Sendable, Hashable {
    public typealias ID = Instruments.ID<Group>

    public let id: ID
    public let members: [Indicator.ID]

    public init(id: ID, members: [Indicator.ID]) {
        self.id = id
        self.members = members
    }
}
