/// How much an indicator weighs where it stands.
///
/// The three weights are those of the ILO/EC operational indicators (Delphi, 2009).
public enum Strength: String, Sendable, Hashable, CaseIterable, Comparable {
    case weak, medium, strong

    public static func < (left: Self, right: Self) -> Bool {
        left.rank < right.rank
    }

    /// One step below, as an observation of the person supports an indicator; weak stays weak.
    public var oneStepBelow: Strength {
        self == .strong ? .medium : .weak
    }

    private var rank: Int {
        switch self {
        case .weak: 0
        case .medium: 1
        case .strong: 2
        }
    }
}
