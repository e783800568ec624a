import Instruments
import Screening
import TestSupport
import Testing

@testable import Prover

@Suite("What the planner leaves out is proved to change nothing")
struct PlannerProofTests {
    private let edition: WorkingEdition

    init() throws {
        edition = try WorkingEdition.shared()
    }

    @Test("Of a random sheet the formula leaves out what the planner leaves out, question by question")
    func encoding() {
        let formula = SheetFormula(edition.screener)
        let planner = EncodedPlanner(formula)
        let solver = formula.circuit.solver
        var leftOut = 0
        for number in 0..<RandomCases.count(5_000, unoptimised: 500) {
            var random = SplitMix64(seed: UInt64(number))
            let sheet = edition.sheets.sheet(&random)
            #expect(solver.isSatisfiable(assuming: formula.sheet.assumptions(for: sheet)))
            let encoded = Set(planner.leftOut.filter { solver.isTrue($0.value) }.map(\.key))
            let found = edition.screener.withoutConsequence(sheet)
            leftOut += found.count
            #expect(encoded == found, "seed \(number): \(encoded.symmetricDifference(found)) on \(sheet)")
            if encoded != found { return }
        }
        #expect(leftOut > 0)
    }

    @Test("A planner that forgets something is found out, with a case that an interview can make")
    func flaws() throws {
        for flaw in EncodedPlanner.Flaw.allCases {
            let report = try Prover(edition.instrument, planner: flaw).provePlanner()
            guard case .fails(let counterexample) = report.verdict else {
                Issue.record("\(flaw) was not found out")
                continue
            }
            let (without, with) = (counterexample.sheets[0], counterexample.sheets[1])
            #expect(counterexample.isMadeByInterview)
            #expect(InterviewCheck(screener: edition.screener).complaints(with) == [])
            #expect(without.answers.allSatisfy { with.answers[$0.key] == $0.value })
            #expect(with.answers.count > without.answers.count)
            let found = [without, with].map(edition.screener.assess)
            let isOther = found[0].level != found[1].level || found[0].flags != found[1].flags
            #expect(isOther || found[0].needs != found[1].needs)
        }
    }
}
