import Instruments
import Screening

/// Proves the safety properties of an instrument over every possible answer sheet, or shows sheets that break them.
///
/// A sheet is possible if `AnswerSheetReader` accepts it, also one with answers of another place or to questions that are
/// not relevant in the case. Universal properties are proved over all of these, so that they hold for the fewer sheets that
/// interviews make. What is shown, a counterexample or a case that a rule decides, is a sheet that an interview can make
/// (`InterviewSpace`) wherever there is one, and the engine itself was asked about it (`Screener.assess`).
///
/// ```swift
/// let report = try Prover(instrument).verify()
/// print(report.allHold)
/// ```
public struct Prover: Sendable {
    /// How far the work has come, for whoever waits.
    public typealias Progress = (_ property: ProvedProperty) -> Void

    let screener: Screener
    private let unsaid: Unsaid
    /// What the planner is supposed to forget; nil for the planner as it is.
    private let planner: EncodedPlanner.Flaw?

    private var instrument: Instrument { screener.instrument }

    /// - Throws: `ScreenerError` if the instrument names what it does not hold. A linted one does not.
    public init(_ instrument: Instrument) throws(ScreenerError) {
        try self.init(instrument, planner: nil)
    }

    init(_ instrument: Instrument, planner: EncodedPlanner.Flaw?) throws(ScreenerError) {
        self.planner = planner
        screener = try Screener(instrument)
        unsaid = Unsaid(screener)
    }

    /// Proves everything.
    ///
    /// - Throws: `ProverError` where the prover and the engine disagree, which is a fault of the program.
    public func verify(progress: Progress = { _ in }) throws -> VerificationReport {
        var reports: [PropertyReport] = []
        var start = ContinuousClock.now
        let single = SingleSheetProofs(screener, unsaid)
        for property in instrument.properties {
            progress(.stated(property))
            // Putting the formula together counts for the first.
            reports.append(try single.prove(property, since: start))
            start = .now
        }
        for property in BuiltInProperty.allCases where property != .everythingDecides {
            progress(.builtIn(property))
            reports.append(property == .leftOutChangesNothing ? try provePlanner() : try prove(property))
        }
        progress(.builtIn(.everythingDecides))
        let decisions = try DecisionProofs(screener, unsaid).prove()
        reports.append(decisions.report)
        return VerificationReport(
            instrument: instrument.id, edition: instrument.edition, coverage: Coverage(instrument),
            properties: reports, decisions: decisions.decisions,
            indifferentStrengths: decisions.indifferentStrengths)
    }

    /// Proves a property of two sheets.
    private func prove(_ property: BuiltInProperty) throws(ProverError) -> PropertyReport {
        let start = ContinuousClock.now
        let formula = PairFormula(screener, property)
        let solver = formula.circuit.solver
        var verdict = PropertyReport.Verdict.holds
        if solver.isSatisfiable(assuming: [formula.isBroken]) {
            verdict = .fails(try counterexample(to: property, formula))
        }
        return PropertyReport(
            property: .builtIn(property), verdict: verdict, variables: Int(solver.variableCount),
            clauses: solver.clauseCount, duration: start.duration(to: .now))
    }

    /// Proves that what the planner leaves out changes nothing.
    func provePlanner() throws(ProverError) -> PropertyReport {
        let start = ContinuousClock.now
        let formula = PlannerFormula(screener, flaw: planner)
        let solver = formula.circuit.solver
        let isBroken = solver.isSatisfiable(assuming: [formula.isBroken])
        let verdict: PropertyReport.Verdict = isBroken ? .fails(try counterexample(formula)) : .holds
        return PropertyReport(
            property: .builtIn(.leftOutChangesNothing), verdict: verdict, variables: Int(solver.variableCount),
            clauses: solver.clauseCount, duration: start.duration(to: .now))
    }

    /// A case with and without the answers to what the planner leaves out.
    private func counterexample(_ formula: PlannerFormula) throws(ProverError) -> Counterexample {
        let made = [formula.full, formula.spared].map { InterviewSpace(screener, $0.sheet, $0.result).isMade }
        var search = Search(formula.circuit.solver, costs: formula.full.sheet.costs())
        let isMade = search.findSmallest(assuming: [formula.isBroken] + made)
        if !isMade { _ = search.findSmallest(assuming: [formula.isBroken]) }
        let found = [formula.spared.sheet.sheet("without"), formula.full.sheet.sheet("with")]
        let assessed = found.map(screener.assess)
        guard PairFormula.breaks(.leftOutChangesNothing, assessed[0], assessed[1], instrument) else {
            throw .engineDisagrees(property: BuiltInProperty.leftOutChangesNothing.rawValue)
        }
        return Counterexample(found, assessed, isMadeByInterview: isMade)
    }

    private func counterexample(
        to property: BuiltInProperty, _ formula: PairFormula
    ) throws(ProverError) -> Counterexample {
        let made = [formula.first, formula.second].map { InterviewSpace(screener, $0.sheet, $0.result).isMade }
        let sheets = [formula.first.sheet, formula.second.sheet]
        let isMade = findSmallest(formula, assuming: [formula.isBroken] + made, without: unsaid.choices)
        if !isMade { _ = findSmallest(formula, assuming: [formula.isBroken], without: []) }
        let left = isMade ? unsaid.choices : []
        let found = [sheets[0].sheet("before", without: left), sheets[1].sheet("after", without: left)]
        let assessed = found.map(screener.assess)
        guard PairFormula.breaks(property, assessed[0], assessed[1], instrument) else {
            throw .engineDisagrees(property: property.rawValue)
        }
        return Counterexample(found, assessed, isMadeByInterview: isMade)
    }

    /// Finds a pair with the fewest different entries on the two sheets, and of these one with the fewest on the first.
    private func findSmallest(
        _ formula: PairFormula, assuming assumptions: [Literal], without unsaid: Set<SheetVariables.ChoiceName>
    ) -> Bool {
        let before = formula.first.sheet.costs(without: unsaid)
        let after = formula.second.sheet.costs(without: unsaid)
        // Both sheets have the same variables in the same order.
        var either = Search(formula.circuit.solver, costs: zip(before, after).map { formula.circuit.or($0, $1) })
        guard either.findSmallest(assuming: assumptions) else { return false }
        var first = Search(formula.circuit.solver, costs: before)
        return first.findSmallest(assuming: assumptions + either.found)
    }
}
