/// One answer that a question offers, and what follows from it.
public struct Choice: Sendable, Hashable {
    public typealias ID = Instruments.ID<Choice>

    /// An indicator that the choice establishes.
    public struct Feed: Sendable, Hashable {
        public let indicator: Indicator.ID
        /// A strength lower than the indicator's own; nil for its own.
        public let strength: Strength?

        public init(indicator: Indicator.ID, strength: Strength? = nil) {
            self.indicator = indicator
            self.strength = strength
        }
    }

    /// An observation that the choice records.
    public struct Observed: Sendable, Hashable {
        public let observation: Observation.ID
        public let known: Observation.Known
        public let cause: Observation.Cause.ID?

        public init(observation: Observation.ID, known: Observation.Known, cause: Observation.Cause.ID? = nil) {
            self.observation = observation
            self.known = known
            self.cause = cause
        }
    }

    /// A fact of the case that the choice sets.
    public struct Setting: Sendable, Hashable {
        public let fact: Fact
        public let value: String

        public init(fact: Fact, value: String) {
            self.fact = fact
            self.value = value
        }
    }

    /// *None of these*: it stands alone and feeds nothing.
    public static let none: ID = "none"
    /// The choice by which a person agrees to something.
    public static let yes: ID = "yes"

    public let id: ID
    public internal(set) var text: String
    public let feeds: [Feed]
    public let flags: [Flag.ID]
    public let needs: [Need.ID]
    public let sets: [Setting]
    public let observes: [Observed]
    /// Offered unless this is known not to hold.
    public let relevant: Condition?
    /// The ending that this answer leads to.
    public let ends: Ending.ID?

    public init(
        id: ID, text: String, feeds: [Feed] = [], flags: [Flag.ID] = [], needs: [Need.ID] = [], sets: [Setting] = [],
        observes: [Observed] = [], relevant: Condition? = nil, ends: Ending.ID? = nil
    ) {
        self.id = id
        self.text = text
        self.feeds = feeds
        self.flags = flags
        self.needs = needs
        self.sets = sets
        self.observes = observes
        self.relevant = relevant
        self.ends = ends
    }

    /// Whether anything at all follows from this answer.
    public var hasEffect: Bool {
        !(feeds.isEmpty && flags.isEmpty && needs.isEmpty && sets.isEmpty && observes.isEmpty) || ends != nil
    }
}
