import Instruments
import Screening

/// Proves what an instrument states of every single sheet.
final class SingleSheetProofs {
    private let screener: Screener
    private let unsaid: Unsaid
    private let formula: SheetFormula
    private let space: InterviewSpace
    private var search: Search

    init(_ screener: Screener, _ unsaid: Unsaid) {
        self.screener = screener
        self.unsaid = unsaid
        formula = SheetFormula(screener)
        space = InterviewSpace(screener, formula.sheet, formula.result)
        search = Search(formula.circuit.solver, costs: formula.sheet.costs(without: unsaid.choices))
    }

    func prove(_ property: Property, since start: ContinuousClock.Instant) throws -> PropertyReport {
        let names = screener.compiled.names
        let given = formula.result.situation.holds(try names.compiled(property.given))
        let then = formula.result.situation.holds(try names.compiled(property.then))
        let isBroken = formula.circuit.and(given, !then)
        let solver = formula.circuit.solver
        var verdict = PropertyReport.Verdict.holds
        if solver.isSatisfiable(assuming: [isBroken]) {
            verdict = .fails(try counterexample(to: property, isBroken))
        } else if !solver.isSatisfiable(assuming: [given]) {
            verdict = .empty
        }
        return PropertyReport(
            property: .stated(property), verdict: verdict, variables: Int(solver.variableCount),
            clauses: solver.clauseCount, duration: start.duration(to: .now))
    }

    private func counterexample(to property: Property, _ isBroken: Literal) throws -> Counterexample {
        let isMade = search.findSmallest(assuming: [isBroken, space.isMade])
        if !isMade {
            var wider = Search(formula.circuit.solver, costs: formula.sheet.costs())
            _ = wider.findSmallest(assuming: [isBroken])
        }
        let sheet = formula.sheet.sheet("case", without: isMade ? unsaid.choices : [])
        guard try screener.holds(property.given, of: sheet), try !screener.holds(property.then, of: sheet) else {
            throw ProverError.engineDisagrees(property: property.id.text)
        }
        return Counterexample([sheet], [screener.assess(sheet)], isMadeByInterview: isMade)
    }
}
