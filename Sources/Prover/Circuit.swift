/// Puts a formula together from gates and hands it to a solver as clauses.
///
/// Each gate gets a variable that is *equivalent* to what it computes (Tseitin 1968, in both directions): under any values
/// of its inputs there is exactly one value of each gate. So a model of the whole is nothing but values of the inputs, and
/// a gate may be used in any polarity. The same gate over the same inputs is made once, so that two copies of a rule over
/// the same answers are one.
final class Circuit {
    let solver = SATSolver()
    /// What always holds.
    let yes: Literal
    private var gates: [[Literal]: Literal] = [:]

    init() {
        yes = solver.variable()
        solver.add([yes])
    }

    /// What never holds.
    var no: Literal { !yes }

    /// An input.
    func variable() -> Literal { solver.variable() }

    /// Holds where each of the parts does.
    func and(_ parts: some Sequence<Literal>) -> Literal {
        let inputs = Set(parts).subtracting([yes])
        if inputs.contains(no) || inputs.contains(where: { inputs.contains(!$0) }) { return no }
        guard let first = inputs.first else { return yes }
        if inputs.count == 1 { return first }
        let key = inputs.sorted()
        if let known = gates[key] { return known }
        let gate = solver.variable()
        for input in key { solver.add([!gate, input]) }
        solver.add([gate] + key.map { !$0 })
        gates[key] = gate
        return gate
    }

    func and(_ parts: Literal...) -> Literal { and(parts) }

    /// Holds where one of the parts does.
    func or(_ parts: some Sequence<Literal>) -> Literal {
        !and(parts.map { !$0 })
    }

    func or(_ parts: Literal...) -> Literal { or(parts) }

    /// One of two, as a third decides.
    func choose(_ condition: Literal, _ then: Literal, else other: Literal) -> Literal {
        then == other ? then : or(and(condition, then), and(!condition, other))
    }

    func differ(_ left: Literal, _ right: Literal) -> Literal {
        left == right ? no : or(and(left, !right), and(!left, right))
    }

    /// Holds where at least so many of the parts do.
    func atLeast(_ count: Int, of parts: [Literal]) -> Literal {
        if count <= 0 { return yes }
        if count > parts.count { return no }
        // reached[k]: at least k + 1 of those seen so far hold.
        var reached = [Literal](repeating: no, count: count)
        for part in parts {
            for k in reached.indices.reversed() {
                reached[k] = or(reached[k], and(part, k == 0 ? yes : reached[k - 1]))
            }
        }
        return reached[count - 1]
    }

    // MARK: - What must hold

    /// Demands that one of these holds.
    func require(_ clause: Literal...) { require(clause) }

    func require(_ clause: [Literal]) {
        if !clause.contains(yes) { solver.add(clause) }
    }

    func requireAtMostOne(of parts: [Literal]) {
        for (index, part) in parts.enumerated() {
            for other in parts[(index + 1)...] { require(!part, !other) }
        }
    }
}
