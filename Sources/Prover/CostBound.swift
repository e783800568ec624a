/// Bounds how much stands on the sheets of a model, so that the smallest is found.
///
/// A sequential counter (Sinz 2005), in one direction only: it is used as an upper bound and nothing else.
struct CostBound {
    private let solver: SATSolver
    /// The last counts of at least 1, 2, …
    private let reached: [Literal]

    /// - Parameter width: the largest bound that can be set.
    init(of costs: [Literal], width: Int, in solver: SATSolver) {
        self.solver = solver
        var before: [Literal] = []
        for cost in costs {
            let now = (0...min(width, before.count)).map { _ in solver.variable() }
            for k in now.indices {
                if k < before.count { solver.add([!before[k], now[k]]) }
                if k == 0 { solver.add([!cost, now[0]]) } else { solver.add([!cost, !before[k - 1], now[k]]) }
            }
            before = now
        }
        reached = before
    }

    /// What to assume so that at most so many of the costs hold.
    func atMost(_ count: Int) -> [Literal] {
        count < reached.count ? [!reached[count]] : []
    }
}
