import CCadical

/// CaDiCaL, a solver for the satisfiability of formulas of clauses (A. Biere, github.com/arminbiere/cadical).
///
/// Nothing of its C interface is seen outside of this class.
///
/// ```swift
/// let solver = SATSolver()
/// let rain = solver.variable(), wet = solver.variable()
/// solver.add([!rain, wet])
/// solver.isSatisfiable(assuming: [rain, !wet]) // false
/// ```
final class SATSolver {
    private let handle: OpaquePointer
    /// How many variables and clauses it was given.
    private(set) var variableCount: Int32 = 0
    private(set) var clauseCount = 0
    /// The highest variable that stands in a clause or was assumed; the solver does not know those above.
    private var highestKnown: Int32 = 0

    init() {
        guard let handle = ccadical_init() else { preconditionFailure("CaDiCaL gives a solver or ends the program") }
        self.handle = handle
        // A model in which little is true is a sheet on which little was said.
        ccadical_set_option(handle, "phase", 0)
    }

    deinit {
        ccadical_release(handle)
    }

    func variable() -> Literal {
        variableCount += 1
        return Literal(code: variableCount)
    }

    /// Adds a clause: at least one of these holds.
    func add(_ clause: [Literal]) {
        for literal in clause {
            ccadical_add(handle, literal.code)
            highestKnown = max(highestKnown, abs(literal.code))
        }
        ccadical_add(handle, 0)
        clauseCount += 1
    }

    /// Whether all clauses can hold together with these literals, which are forgotten afterwards.
    func isSatisfiable(assuming assumptions: [Literal] = []) -> Bool {
        for literal in assumptions {
            ccadical_assume(handle, literal.code)
            highestKnown = max(highestKnown, abs(literal.code))
        }
        let answer = ccadical_solve(handle)
        precondition(answer == 10 || answer == 20, "CaDiCaL was given no limit, so it always decides")
        return answer == 10
    }

    /// The value in the model that the last call found; false where the formula leaves it open.
    func isTrue(_ literal: Literal) -> Bool {
        guard abs(literal.code) <= highestKnown else { return literal.code < 0 }
        return (ccadical_val(handle, abs(literal.code)) > 0) == (literal.code > 0)
    }

    /// Whether an assumption of the last call was part of why there is no model.
    func isToBlame(_ assumption: Literal) -> Bool {
        ccadical_failed(handle, assumption.code) != 0
    }
}
