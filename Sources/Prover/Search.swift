/// Looks for models of a formula, the smallest first.
struct Search {
    private let solver: SATSolver
    private let costs: [Literal]
    private var bound: CostBound?
    private var width = 8
    /// Assumed beside what was last searched for, it keeps a model as small as the one that was found.
    private(set) var found: [Literal] = []

    /// - Parameter costs: what makes the sheets of a model larger.
    init(_ solver: SATSolver, costs: [Literal]) {
        self.solver = solver
        self.costs = costs
    }

    /// Whether there is a model; the solver then holds one with the fewest costs.
    mutating func findSmallest(assuming assumptions: [Literal]) -> Bool {
        guard solver.isSatisfiable(assuming: assumptions) else { return false }
        var count = 0
        while count < costs.count {
            if count > width { width *= 2; bound = nil }
            let bound = self.bound ?? CostBound(of: costs, width: width, in: solver)
            self.bound = bound
            found = bound.atMost(count)
            if solver.isSatisfiable(assuming: assumptions + found) { return true }
            count += 1
        }
        found = []
        return solver.isSatisfiable(assuming: assumptions)
    }
}
