/// The safety properties that are about every instrument, and most of them about two sheets, so that no condition of an
/// instrument's own can state them.
public enum BuiltInProperty: String, Sendable, Hashable, CaseIterable {
    /// Facts of the case fixed: with more answers, more choices or more observations, or when an adult turns out to be a
    /// child, the level is never lower and no flag is cleared.
    case monotone
    /// What is not known is read as absent, and never as a *no*: however it is answered later, the level is never lower.
    /// Facts of the case that are established stay; those that are not may turn out to be anything.
    case unknownIsNotNo = "unknown-is-not-no"
    /// Consent, and what is skipped, declined or stopped, changes no level.
    case consentAndStops = "consent-and-stops"
    /// Facts of the case fixed: what the planner leaves out cannot change level, presumption, flags or needs, whatever else
    /// is answered and in whatever order.
    case leftOutChangesNothing = "left-out-changes-nothing"
    /// Every rule, level and indicator decides at least one case that an interview can make.
    case everythingDecides = "everything-decides"
}
