import Instruments

/// What the engine finds in an answer sheet: a recommendation with its reasons.
///
/// It says what was found; it never says that a person is not a victim.
public struct Assessment: Sendable, Hashable {
    public let id: String
    public let instrument: Instrument.ID
    public let edition: String
    public let level: Level.ID
    /// Whether there are reasonable grounds to believe that the person may be a victim.
    public let presumed: Bool
    public let completeness: Completeness
    /// Below the highest level, and things are open that could raise it: nothing may be done on the strength of this.
    public let tooLittleKnown: Bool
    public let child: Bool
    /// Every flag that is raised, in the instrument's order.
    public let flags: [Flag.ID]
    /// Every rule established, in the instrument's order.
    public let rules: [Rule.ID]
    /// Every indicator that stands, in the instrument's order. Acts of others are not findings.
    public let indicators: [Finding]
    /// Indicators that the answers say are not there: every question about them was answered otherwise.
    public let absent: [Indicator.ID]
    public let conflicts: [Conflict]
    public let forms: [Form.ID]
    public let needs: [Need.ID]
    /// Rules that hold although what they should rest on was not yet asked.
    public let notYetAsked: [Rule.ID]
    /// Open questions whose answers, alone or together, could still change level, flags or needs.
    public let couldStillChange: [Question.ID]
    /// The same answers under the cross-checks; nothing above depends on them.
    public let crossChecks: [CrossCheckResult]

    public init(
        id: String, instrument: Instrument.ID, edition: String, level: Level.ID, presumed: Bool,
        completeness: Completeness, tooLittleKnown: Bool, child: Bool, flags: [Flag.ID], rules: [Rule.ID],
        indicators: [Finding], absent: [Indicator.ID], conflicts: [Conflict], forms: [Form.ID], needs: [Need.ID],
        notYetAsked: [Rule.ID], couldStillChange: [Question.ID], crossChecks: [CrossCheckResult] = []
    ) {
        self.id = id
        self.instrument = instrument
        self.edition = edition
        self.level = level
        self.presumed = presumed
        self.completeness = completeness
        self.tooLittleKnown = tooLittleKnown
        self.child = child
        self.flags = flags
        self.rules = rules
        self.indicators = indicators
        self.absent = absent
        self.conflicts = conflicts
        self.forms = forms
        self.needs = needs
        self.notYetAsked = notYetAsked
        self.couldStillChange = couldStillChange
        self.crossChecks = crossChecks
    }
}
