import Instruments

extension Threshold.Mix {
    /// Whether things of these strengths reach the mix; a stronger one can stand in for a weaker one.
    func isReached(by strengths: [Strength]) -> Bool {
        func count(_ least: Strength) -> Int { strengths.count { $0 >= least } }
        return count(.strong) >= strong && count(.medium) >= strong + medium && count(.weak) >= strong + medium + weak
    }
}
