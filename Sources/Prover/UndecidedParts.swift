import Instruments

/// What of an instrument decides no case that an interview can make.
public struct UndecidedParts: Sendable, Hashable {
    /// A rule without which no case comes to less.
    public struct CoveredRule: Sendable, Hashable {
        public let rule: Rule.ID
        /// Whenever it holds, one of these holds too and leads at least as far.
        public let coveredBy: [Rule.ID]
    }

    /// Levels to which no case leads.
    public internal(set) var levels: [Level.ID] = []
    /// Rules that never hold.
    public internal(set) var deadRules: [Rule.ID] = []
    public internal(set) var coveredRules: [CoveredRule] = []
    /// Indicators that never stand.
    public internal(set) var deadIndicators: [Indicator.ID] = []
    /// Indicators that can stand, and change neither level nor flag where they do.
    public internal(set) var idleIndicators: [Indicator.ID] = []

    public var isEmpty: Bool {
        levels.isEmpty && deadRules.isEmpty && coveredRules.isEmpty && deadIndicators.isEmpty && idleIndicators.isEmpty
    }
}
