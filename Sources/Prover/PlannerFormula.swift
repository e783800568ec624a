import Instruments
import Screening

/// The formula of one case at three stages: what is known when the planner decides, what is known when every answer that
/// is still given was given, and the same without the answers to what the planner leaves out.
///
/// Facts of the case are fixed: another age makes it another case, in which the planner decides anew. Any of the open
/// questions may be answered, in any way, so this holds at every moment of every interview, whatever order it takes; and
/// what the officer wants asked all the same is only ever more.
struct PlannerFormula {
    let known: SheetFormula
    let full: SheetFormula
    let spared: SheetFormula
    /// That the two results differ in level, presumption, flags or needs.
    let isBroken: Literal

    let planner: EncodedPlanner

    var circuit: Circuit { known.circuit }

    /// - Parameter flaw: what the planner is supposed to forget, to see whether the proof would find it out.
    init(_ screener: Screener, flaw: EncodedPlanner.Flaw? = nil) {
        let circuit = Circuit()
        known = SheetFormula(screener, in: circuit)
        full = SheetFormula(screener, in: circuit)
        spared = SheetFormula(screener, in: circuit)
        planner = EncodedPlanner(known, flaw: flaw)
        let (one, other) = (full.result, spared.result)
        isBroken = circuit.or(
            zip(one.reached, other.reached).map(circuit.differ) + [circuit.differ(one.presumed, other.presumed)]
                + zip(one.flags, other.flags).map(circuit.differ) + zip(one.needs, other.needs).map(circuit.differ))
        relateFacts()
        for question in screener.instrument.questions { relate(question) }
        for observation in screener.instrument.observations { relate(observation) }
    }

    private func equal(_ literals: Literal...) {
        for (left, right) in zip(literals, literals.dropFirst()) {
            circuit.require(!left, right)
            circuit.require(left, !right)
        }
    }

    private func relateFacts() {
        for context in known.screener.instrument.contexts {
            equal(known.sheet.literal(context.id), full.sheet.literal(context.id), spared.sheet.literal(context.id))
        }
        for fact in Fact.allCases where !fact.isDerived {
            for value in fact.values ?? [] {
                let stages = [known, full, spared].map { $0.sheet.literal(fact, value) }
                equal(stages[0], stages[1], stages[2])
            }
        }
    }

    /// What is known stays; only open questions are answered; what is left out is not, where it is spared.
    private func relate(_ question: Question) {
        let isOpen = planner.open[question.id] ?? circuit.no
        let isLeftOut = planner.leftOut[question.id] ?? circuit.no
        for choice in question.choices {
            let before = known.sheet.literal(question.id, choice.id)
            let given = full.sheet.literal(question.id, choice.id)
            circuit.require(!before, given)
            circuit.require(before, !given, isOpen)
            equal(spared.sheet.literal(question.id, choice.id), circuit.and(given, circuit.or(before, !isLeftOut)))
            for setting in choice.sets {
                circuit.require(before, !given, known.sheet.literal(setting.fact, setting.value))
            }
        }
    }

    /// Something is seen beside what was seen before only where an answer that is given notes it.
    private func relate(_ observation: Observation) {
        for formula in [full, spared] {
            guard let before = known.sheet.observations[observation.id],
                let after = formula.sheet.observations[observation.id]
            else { continue }
            for (way, then) in zip(before.ways, after.ways) {
                let noted = noting(observation, formula) { $0.known == way.known }
                equal(then.literal, circuit.or([way.literal] + noted))
            }
            for (cause, then) in zip(before.causes, after.causes) {
                let noted = noting(observation, formula) { $0.cause == cause.id }
                equal(then.literal, circuit.or([cause.literal] + noted))
            }
        }
    }

    private func noting(
        _ observation: Observation, _ formula: SheetFormula, where fits: (Choice.Observed) -> Bool
    ) -> [Literal] {
        known.screener.instrument.questions.flatMap { question in
            question.choices.filter { $0.observes.contains { $0.observation == observation.id && fits($0) } }
                .map { choice in
                    circuit.and(
                        formula.sheet.literal(question.id, choice.id), !known.sheet.literal(question.id, choice.id))
                }
        }
    }
}
