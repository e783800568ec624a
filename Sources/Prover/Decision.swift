import Instruments
import Screening

/// A case that a part of an instrument decides: without that part it would come to less.
public struct Decision: Sendable, Hashable {
    public enum Part: Sendable, Hashable {
        case level(Level.ID)
        case rule(Rule.ID)
        case indicator(Indicator.ID)

        /// What it is a part of, for programs.
        public var kind: String {
            switch self {
            case .level: "level"
            case .rule: "rule"
            case .indicator: "indicator"
            }
        }

        public var id: String {
            switch self {
            case .level(let id): id.text
            case .rule(let id): id.text
            case .indicator(let id): id.text
            }
        }
    }

    public let part: Part
    /// An interview can make it, and there is none with less on it.
    public let sheet: AnswerSheet
}
