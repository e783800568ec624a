/// What an officer sees, or a third person reports, without asking the person.
///
/// One observation alone never makes an indicator strong.
public struct Observation: Sendable, Hashable {
    public typealias ID = Instruments.ID<Observation>

    /// How it is known.
    public enum Known: String, Sendable, Hashable, CaseIterable {
        /// Seen of this person: one step below the indicator's strength.
        case person
        /// Seen of the site, for everyone there: weak.
        case site
        /// Said by a third person: weak.
        case reported
    }

    /// A cause that is recorded with it; only some causes support an indicator.
    public struct Cause: Sendable, Hashable {
        public typealias ID = Instruments.ID<Cause>

        public let id: ID
        public internal(set) var text: String
        public let supports: Indicator.ID?

        public init(id: ID, text: String, supports: Indicator.ID? = nil) {
            self.id = id
            self.text = text
            self.supports = supports
        }
    }

    public let id: ID
    public internal(set) var title: String
    public internal(set) var meaning: String
    /// The indicator that it supports.
    public let supports: Indicator.ID?
    /// The section in which it counts as weak, where it supports no single indicator.
    public let countsIn: Section.ID?
    public internal(set) var causes: [Cause]
    public let known: [Known]
    public let childOnly: Bool
    public let flags: [Flag.ID]
    public let needs: [Need.ID]
    public let sources: [Citation]

    public init(
        id: ID, title: String, meaning: String, supports: Indicator.ID? = nil, countsIn: Section.ID? = nil,
        causes: [Cause] = [], known: [Known], childOnly: Bool = false, flags: [Flag.ID] = [], needs: [Need.ID] = [],
        sources: [Citation]
    ) {
        self.id = id
        self.title = title
        self.meaning = meaning
        self.supports = supports
        self.countsIn = countsIn
        self.causes = causes
        self.known = known
        self.childOnly = childOnly
        self.flags = flags
        self.needs = needs
        self.sources = sources
    }
}
