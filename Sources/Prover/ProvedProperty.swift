import Instruments

/// A property that is proved, or refuted, of an instrument.
public enum ProvedProperty: Sendable, Hashable {
    /// What the instrument states of itself.
    case stated(Property)
    case builtIn(BuiltInProperty)

    /// A stable id, for people and programs.
    public var id: String {
        switch self {
        case .stated(let property): property.id.text
        case .builtIn(let property): property.rawValue
        }
    }
}
