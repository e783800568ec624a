import Instruments

/// An indicator that stands, at which strength, and from what.
public struct Finding: Sendable, Hashable {
    /// Where a finding comes from.
    public enum Origin: Sendable, Hashable {
        case question(Question.ID)
        case observation(Observation.ID)
        /// It follows from other indicators.
        case derived

        /// The id as an assessment writes it.
        public var text: String {
            switch self {
            case .question(let id): id.text
            case .observation(let id): id.text
            case .derived: "derived"
            }
        }
    }

    /// The indicator's id; for an observation that counts by itself, the observation's.
    public let id: String
    public let strength: Strength
    public let from: [Origin]

    public init(id: String, strength: Strength, from: [Origin]) {
        self.id = id
        self.strength = strength
        self.from = from
    }
}
