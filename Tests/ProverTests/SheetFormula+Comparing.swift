import Instruments
import Screening

@testable import Prover

extension SheetFormula {
    /// What the model that the solver found last says otherwise than the engine does of the sheet.
    func differences(from screener: Screener, of sheet: AnswerSheet) throws -> [String] {
        let assessment = screener.assess(sheet)
        let instrument = screener.instrument
        let solver = circuit.solver
        var differences: [String] = []
        func compare(_ name: String, _ literal: Literal, _ holds: Bool) {
            if solver.isTrue(literal) != holds { differences.append("\(name) \(holds ? "holds" : "does not hold")") }
        }
        let evidence = screener.evidence(of: sheet)
        for slot in result.situation.evidence.standing.indices {
            for strength in Strength.allCases {
                compare(
                    "\(screener.compiled.names.name(slot)) \(strength)",
                    result.situation.evidence.standing[slot].at(strength), evidence.at(strength).slots.contains(slot))
            }
        }
        for (rule, literal) in zip(instrument.rules, result.rules) {
            compare("rule \(rule.id)", literal, assessment.rules.contains(rule.id))
        }
        for (number, flag) in instrument.flags.enumerated() {
            compare("flag \(flag.id)", result.flags[number], assessment.flags.contains(flag.id))
        }
        for (number, need) in instrument.needs.enumerated() {
            compare("need \(need.id)", result.needs[number], assessment.needs.contains(need.id))
        }
        for level in instrument.levels {
            compare(
                "level \(level.id)", result.situation.levels?[level.id] ?? circuit.no, assessment.level == level.id)
        }
        compare("presumed", result.presumed, assessment.presumed)
        compare("child", self.sheet.isChild, assessment.child)
        return differences
    }
}
