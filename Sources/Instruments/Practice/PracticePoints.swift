/// The points of one kind of finding.
public struct PracticePoints: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// An expected indicator, by the strength at which it stands.
        case strongFound = "strong-found"
        case mediumFound = "medium-found"
        case weakFound = "weak-found"
        /// An indicator that nothing in the scenario gives.
        case wronglyRecorded = "wrongly-recorded"
        /// Something that was said and noted otherwise, without consequence for an indicator.
        case notedOtherwise = "noted-otherwise"
        /// A question that could change nothing, asked all the same, that brought nothing.
        case needless
        case step, trap, level, flag, action
    }

    public let what: Kind
    /// Added where it is found; taken away where it is below 0.
    public let points: Int
    public let why: String

    public init(what: Kind, points: Int, why: String) {
        self.what = what
        self.points = points
        self.why = why
    }
}
