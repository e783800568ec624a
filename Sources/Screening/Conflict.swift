import Instruments

/// An observation, or a derivation, that speaks for an indicator which the answers contradict.
///
/// The contradiction cancels nothing, since fear can explain it; it is shown.
public struct Conflict: Sendable, Hashable {
    public let indicator: Indicator.ID
    public let supportedBy: [Finding.Origin]
    public let against: [Question.ID]

    public init(indicator: Indicator.ID, for supporting: [Finding.Origin], against: [Question.ID]) {
        self.indicator = indicator
        supportedBy = supporting
        self.against = against
    }
}
