import Instruments

/// What was proved of an instrument, and what was not.
public struct VerificationReport: Sendable, Hashable {
    public let instrument: Instrument.ID
    public let edition: String
    public let coverage: Coverage
    public let properties: [PropertyReport]
    /// A case that each rule, each level and each indicator decides, smallest first found.
    public let decisions: [Decision]
    /// Indicators of which a strength makes no difference.
    public let indifferentStrengths: [IndifferentStrength]

    public var allHold: Bool { properties.allSatisfy(\.holds) }
}
