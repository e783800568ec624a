import Testing

@testable import Prover

@Suite("Gates and bounds are what they say")
struct SolverTests {
    @Test("A solver decides, remembers no assumption and says which was to blame")
    func decides() {
        let solver = SATSolver()
        let rain = solver.variable()
        let wet = solver.variable()
        let cold = solver.variable()
        solver.add([!rain, wet])
        #expect(!solver.isSatisfiable(assuming: [rain, !wet, cold]))
        #expect(solver.isToBlame(rain) && solver.isToBlame(!wet) && !solver.isToBlame(cold))
        #expect(solver.isSatisfiable(assuming: [rain]))
        #expect(solver.isTrue(rain) && solver.isTrue(wet) && !solver.isTrue(!wet))
    }

    @Test("Under every value of its inputs a gate has the value of what it computes, and no other")
    func gates() {
        let circuit = Circuit()
        let inputs = (0..<5).map { _ in circuit.variable() }
        let counts = (0...6).map { circuit.atLeast($0, of: inputs) }
        let all = circuit.and(inputs)
        let any = circuit.or(inputs)
        let choice = circuit.choose(inputs[0], inputs[1], else: inputs[2])
        let difference = circuit.differ(inputs[3], inputs[4])
        for row in 0..<32 {
            let values = (0..<5).map { row >> $0 & 1 == 1 }
            let count = values.count { $0 }
            let assumptions = zip(inputs, values).map { $1 ? $0 : !$0 }
            func expect(_ gate: Literal, _ value: Bool) {
                #expect(circuit.solver.isSatisfiable(assuming: assumptions + [value ? gate : !gate]))
                #expect(!circuit.solver.isSatisfiable(assuming: assumptions + [value ? !gate : gate]))
            }
            for (least, gate) in counts.enumerated() { expect(gate, count >= least) }
            expect(all, count == 5)
            expect(any, count > 0)
            expect(choice, values[0] ? values[1] : values[2])
            expect(difference, values[3] != values[4])
        }
    }

    @Test("The smallest model has no more than it must")
    func smallest() {
        let circuit = Circuit()
        let inputs = (0..<40).map { _ in circuit.variable() }
        for needed in [0, 1, 7, 8, 9, 23] {
            let enough = circuit.atLeast(needed, of: inputs)
            var search = Search(circuit.solver, costs: inputs)
            let isFound = search.findSmallest(assuming: [enough])
            #expect(isFound)
            #expect(inputs.count { circuit.solver.isTrue($0) } == needed)
        }
        var search = Search(circuit.solver, costs: inputs)
        let isFound = search.findSmallest(assuming: [inputs[0], !inputs[0]])
        #expect(!isFound)
    }
}
