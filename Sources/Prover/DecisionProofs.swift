import Instruments
import Screening

/// Finds for every level, rule and indicator a case that it decides, and the indicators of which a strength could as well
/// be another.
///
/// A rule *decides* a case if it holds there and without it the level would be lower, or the person not presumed a victim.
/// Rules do not depend on each other, so that is: no other rule that holds leads as far, or none presumes. An indicator
/// decides a case if level, `presumed` or a flag would be another without it.
final class DecisionProofs {
    private let start = ContinuousClock.now
    private let screener: Screener
    private let unsaid: Unsaid
    private let formula: SheetFormula
    private let whatIf: WhatIf
    /// That level, `presumed` or a flag would be another if one thing were otherwise.
    private let differs: Literal
    /// That the level would be.
    private let levelDiffers: Literal
    private let space: InterviewSpace
    private var search: Search
    private var parts = UndecidedParts()
    private var decisions: [Decision] = []

    private var circuit: Circuit { formula.circuit }
    private var instrument: Instrument { screener.instrument }

    init(_ screener: Screener, _ unsaid: Unsaid) throws(ScreenerError) {
        self.screener = screener
        self.unsaid = unsaid
        formula = SheetFormula(screener)
        let otherwise = SheetEncoder(
            screener: try Screener(screener.instrument.weighedOtherwise), sheet: formula.sheet)
        whatIf = WhatIf(formula.encoder, otherwise: otherwise)
        let result = formula.result
        let other = formula.encoder.result(whatIf)
        let circuit = formula.circuit
        levelDiffers = circuit.or(zip(result.reached, other.reached).map(circuit.differ))
        differs = circuit.or(
            [levelDiffers, circuit.differ(result.presumed, other.presumed)]
                + zip(result.flags, other.flags).map(circuit.differ))
        space = InterviewSpace(screener, formula.sheet, result)
        search = Search(circuit.solver, costs: formula.sheet.costs(without: unsaid.choices))
    }

    func prove() throws -> (
        report: PropertyReport, decisions: [Decision], indifferentStrengths: [IndifferentStrength]
    ) {
        for level in instrument.levels { try decide(level) }
        for index in instrument.rules.indices { try decide(index) }
        for slot in instrument.indicators.indices { try decide(indicator: slot) }
        let indifferent = indifferentStrengths()
        let report = PropertyReport(
            property: .builtIn(.everythingDecides), verdict: parts.isEmpty ? .holds : .undecided(parts),
            variables: Int(circuit.solver.variableCount), clauses: circuit.solver.clauseCount,
            duration: start.duration(to: .now))
        return (report, decisions, indifferent)
    }

    /// The smallest sheet that an interview can make of which this holds.
    private func sheet(_ assumptions: [Literal]) -> AnswerSheet? {
        guard search.findSmallest(assuming: assumptions + [space.isMade]) else { return nil }
        return formula.sheet.sheet("case", without: unsaid.choices)
    }

    private func note(_ part: Decision.Part, _ sheet: AnswerSheet, if decides: Bool) throws(ProverError) {
        guard decides else { throw .engineDisagrees(property: BuiltInProperty.everythingDecides.rawValue) }
        decisions.append(Decision(part: part, sheet: sheet))
    }

    // MARK: - Levels and rules

    private func decide(_ level: Level) throws(ProverError) {
        guard let sheet = sheet([formula.result.situation.levels?[level.id] ?? circuit.no]) else {
            parts.levels.append(level.id)
            return
        }
        try note(.level(level.id), sheet, if: screener.assess(sheet).level == level.id)
    }

    private func decide(_ index: Int) throws {
        let rule = instrument.rules[index]
        let holds = formula.result.rules[index]
        let leading = rivals(of: index) { $0.rank >= screener.compiled.rules[index].rank }
        let presuming = rivals(of: index) { $0.rule.presumes }
        let decides = circuit.or(
            circuit.and(leading.map { !$0.literal }),
            rule.presumes ? circuit.and(presuming.map { !$0.literal }) : circuit.no)
        if let sheet = sheet([holds, decides]) {
            let without = try Screener(instrument.without(rule.id)).assess(sheet)
            let assessment = screener.assess(sheet)
            try note(
                .rule(rule.id), sheet,
                if: assessment.rules.contains(rule.id)
                    && (without.level != assessment.level || without.presumed != assessment.presumed))
        } else if circuit.solver.isSatisfiable(assuming: [holds, space.isMade]) {
            let blamed = [holds, space.isMade] + leading.map { !$0.literal }
            let coveredBy =
                circuit.solver.isSatisfiable(assuming: blamed)
                ? [] : leading.filter { circuit.solver.isToBlame(!$0.literal) }.map(\.id)
            parts.coveredRules.append(.init(rule: rule.id, coveredBy: coveredBy))
        } else {
            parts.deadRules.append(rule.id)
        }
    }

    private func rivals(
        of index: Int, where leads: (CompiledInstrument.CompiledRule) -> Bool
    ) -> [(id: Rule.ID, literal: Literal)] {
        screener.compiled.rules.indices.filter { $0 != index && leads(screener.compiled.rules[$0]) }
            .map { (screener.compiled.rules[$0].rule.id, formula.result.rules[$0]) }
    }

    // MARK: - Indicators

    private func decide(indicator slot: Int) throws {
        let indicator = instrument.indicators[slot]
        if let sheet = sheet(whatIf.assumptions(for: .leftOut(slot)) + [differs]) {
            let without = try Screener(instrument.without(indicator.id)).assess(sheet)
            let assessment = screener.assess(sheet)
            try note(
                .indicator(indicator.id), sheet,
                if: without.level != assessment.level || without.presumed != assessment.presumed
                    || without.flags != assessment.flags)
        } else if circuit.solver.isSatisfiable(
            assuming: [formula.result.situation.evidence.standing[slot].weak, space.isMade])
        {
            parts.idleIndicators.append(indicator.id)
        } else {
            parts.deadIndicators.append(indicator.id)
        }
    }

    private func indifferentStrengths() -> [IndifferentStrength] {
        instrument.indicators.indices.flatMap { slot in
            let indicator = instrument.indicators[slot]
            let people = indicator.childOnly ? [true] : [false, true]
            return people.compactMap { isChild -> IndifferentStrength? in
                guard let strength = indicator.strength(child: isChild) else { return nil }
                let change = WhatIf.Change.weighsOtherwise(slot, child: isChild)
                let matters = circuit.solver.isSatisfiable(
                    assuming: whatIf.assumptions(for: change) + [levelDiffers, space.isMade])
                return matters
                    ? nil
                    : IndifferentStrength(
                        indicator: indicator.id, ofChild: isChild, strength: strength, otherwise: strength.otherwise)
            }
        }
    }
}
