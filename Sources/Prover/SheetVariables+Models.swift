import Instruments
import Screening

extension SheetVariables {
    /// The answer sheet of the model that the solver found last.
    ///
    /// - Parameter unsaid: choices that are not written down, because the facts of the sheet say the same.
    func sheet(_ id: String, without unsaid: Set<ChoiceName> = []) -> AnswerSheet {
        let solver = circuit.solver
        let place = contexts.first { solver.isTrue($0.literal) }?.id ?? ""
        var sheet = AnswerSheet(id: id, context: place)
        for (value, literal) in facts where solver.isTrue(literal) { sheet.facts[value.fact] = value.value }
        for (question, names) in answers {
            let ticked = names.filter { name in
                !unsaid.contains(name) && choices[name].map(solver.isTrue) == true
            }
            if !ticked.isEmpty { sheet.answers[question] = .choices(ticked.map(\.choice)) }
        }
        for (id, seen) in observations where solver.isTrue(seen.observed) {
            sheet.observations[id] = ObservedHow(
                known: Set(seen.ways.filter { solver.isTrue($0.literal) }.map(\.known)),
                causes: Set(seen.causes.filter { solver.isTrue($0.literal) }.map(\.id)))
        }
        return sheet
    }

    /// What to assume so that the variables say just what a sheet says.
    func assumptions(for sheet: AnswerSheet) -> [Literal] {
        func value(_ literal: Literal, _ holds: Bool) -> Literal { holds ? literal : !literal }
        var assumptions = contexts.map { value($0.literal, $0.id == sheet.context) }
        assumptions += facts.map { value($0.value, sheet.facts[$0.key.fact] == $0.key.value) }
        assumptions += choices.map { name, literal in
            value(literal, sheet.answers[name.question]?.choices.contains(name.choice) == true)
        }
        for (id, seen) in observations {
            let how = sheet.observations[id]
            assumptions += seen.ways.map { value($0.literal, how?.known.contains($0.known) == true) }
            assumptions += seen.causes.map { value($0.literal, how?.causes.contains($0.id) == true) }
        }
        return assumptions.sorted()
    }

    /// What makes a sheet longer: each choice that was ticked, each fact, each way in which something was seen, each cause.
    ///
    /// - Parameter unsaid: choices that cost nothing, because they are not written down.
    func costs(without unsaid: Set<ChoiceName> = []) -> [Literal] {
        let seen = observations.values.flatMap { $0.ways.map(\.literal) + $0.causes.map(\.literal) }
        return (choices.filter { !unsaid.contains($0.key) }.map(\.value) + facts.map(\.value) + seen).sorted()
    }
}
