import Instruments

extension CrossCheck {
    /// Why what was found here and the recommendation can differ; nil where they do not, or where nothing was asked.
    public func disagreement(_ result: CrossCheckResult, level: Level.ID) -> Disagreement? {
        guard result.applies, !result.asked.isEmpty || !result.present.isEmpty else { return nil }
        return disagreements.first { $0.levels.contains(level) && $0.found.contains(result.outcome) }
    }
}
