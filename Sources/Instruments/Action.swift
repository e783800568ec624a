/// What the officer is told to do, not to do, or to read out.
public struct Action: Sendable, Hashable {
    public typealias ID = Instruments.ID<Action>

    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case `do`, dont, say
    }

    public let id: ID
    public let kind: Kind
    public internal(set) var text: String
    /// Whether it belongs on the page for urgent help.
    public let urgent: Bool
    /// The lines of a country to which it leads; none if it leads to no line.
    public let leadsTo: [Channel.Use]
    public let when: Condition
    public let sources: [Citation]

    public init(
        id: ID, kind: Kind, text: String, urgent: Bool = false, leadsTo: [Channel.Use] = [], when: Condition,
        sources: [Citation]
    ) {
        self.id = id
        self.kind = kind
        self.text = text
        self.urgent = urgent
        self.leadsTo = leadsTo
        self.when = when
        self.sources = sources
    }
}
