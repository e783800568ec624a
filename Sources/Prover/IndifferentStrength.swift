import Instruments

/// An indicator that could as well weigh otherwise: no case that an interview can make would come to another level.
public struct IndifferentStrength: Sendable, Hashable {
    public let indicator: Indicator.ID
    public let ofChild: Bool
    public let strength: Strength
    /// What it could weigh as well.
    public let otherwise: Strength
}
