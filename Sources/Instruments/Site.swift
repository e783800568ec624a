/// A kind of place that is visited: what an officer looks for there once, for everybody.
///
/// ```yaml
/// - id: vessel
///   title: Fishing boat or other vessel
///   context: vessel
///   looks: [{see: quarters-bad, ask: "Is the place where the crew sleeps crowded …?", sources: ["unodc-labour"]}]
/// ```
public struct Site: Sendable, Hashable {
    public typealias ID = Instruments.ID<Site>

    /// One thing to look for: an observation that can be known of a site, and how it is asked here.
    public struct Look: Sendable, Hashable {
        /// Written `see`.
        public let observation: Observation.ID
        public internal(set) var ask: String
        public let sources: [Citation]

        public init(observation: Observation.ID, ask: String, sources: [Citation]) {
            self.observation = observation
            self.ask = ask
            self.sources = sources
        }
    }

    public let id: ID
    public internal(set) var title: String
    /// As what kind of place the people there are interviewed.
    public let context: Context.ID
    public internal(set) var looks: [Look]

    public init(id: ID, title: String, context: Context.ID, looks: [Look]) {
        self.id = id
        self.title = title
        self.context = context
        self.looks = looks
    }
}
