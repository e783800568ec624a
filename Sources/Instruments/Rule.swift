/// A rule that leads to a level when its condition holds.
public struct Rule: Sendable, Hashable {
    public typealias ID = Instruments.ID<Rule>

    /// Something that must be asked for the rule to be fully understood.
    public struct AskedFor: Sendable, Hashable {
        public let question: Question.ID
        /// What the result says while it was not asked.
        public internal(set) var otherwise: String

        public init(question: Question.ID, otherwise: String) {
            self.question = question
            self.otherwise = otherwise
        }
    }

    public let id: ID
    public let level: Level.ID
    public internal(set) var title: String
    /// Why the rule leads there, in words an officer can read out.
    public internal(set) var says: String
    public let basis: Basis
    public let sources: [Citation]
    /// Whether the person is then presumed to be a victim.
    public let presumes: Bool
    public internal(set) var asks: AskedFor?
    public let when: Condition

    public init(
        id: ID, level: Level.ID, title: String, says: String, basis: Basis, sources: [Citation], presumes: Bool = false,
        asks: AskedFor? = nil, when: Condition
    ) {
        self.id = id
        self.level = level
        self.title = title
        self.says = says
        self.basis = basis
        self.sources = sources
        self.presumes = presumes
        self.asks = asks
        self.when = when
    }
}
