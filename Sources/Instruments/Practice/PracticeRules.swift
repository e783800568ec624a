/// How practice is held and scored: what an officer can do besides asking, which steps keep people safe, and the points.
public struct PracticeRules: Sendable, Hashable {
    public let acts: [PracticeAct]
    public let steps: [PracticeStep]
    public let points: [PracticePoints]
    /// What comes of a question where a scenario does not say.
    public let replies: [Scenario.Reply]

    public init(
        acts: [PracticeAct], steps: [PracticeStep], points: [PracticePoints], replies: [Scenario.Reply]
    ) {
        self.acts = acts
        self.steps = steps
        self.points = points
        self.replies = replies
    }

    /// Of a folder without practice.
    public static let none = PracticeRules(acts: [], steps: [], points: [], replies: [])

    public func act(_ id: PracticeAct.ID) -> PracticeAct? {
        acts.first { $0.id == id }
    }

    /// The points of a kind of finding.
    public func points(for what: PracticePoints.Kind) -> Int {
        points.first { $0.what == what }?.points ?? 0
    }
}
