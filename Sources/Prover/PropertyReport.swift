/// What was found about one property.
public struct PropertyReport: Sendable, Hashable {
    public enum Verdict: Sendable, Hashable {
        /// It holds for every possible answer sheet.
        case holds
        case fails(Counterexample)
        /// Parts of the instrument decide no case; for `everything-decides`.
        case undecided(UndecidedParts)
        /// What it is about never happens, so that it says nothing.
        case empty
    }

    public let property: ProvedProperty
    public let verdict: Verdict
    /// The size of the formula.
    public let variables: Int
    public let clauses: Int
    public let duration: Duration

    public init(
        property: ProvedProperty, verdict: Verdict, variables: Int, clauses: Int, duration: Duration
    ) {
        self.property = property
        self.verdict = verdict
        self.variables = variables
        self.clauses = clauses
        self.duration = duration
    }

    public var holds: Bool { verdict == .holds }
}
