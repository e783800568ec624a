import Instruments
import Screening

/// How the second of two sheets may differ from the first, as clauses.
///
/// It is stated over all sheets that the engine reads, with the facts of the case as they are told. It lets in every pair
/// that an interview makes: there an answer states a fact, and whoever turns out to be a child answered the question of age
/// otherwise, which takes an answer away from which nothing followed but an age.
struct PairRelation {
    let first: SheetVariables
    let second: SheetVariables
    private let instrument: Instrument
    private let circuit: Circuit

    init(_ instrument: Instrument, _ first: SheetVariables, _ second: SheetVariables) {
        self.instrument = instrument
        self.first = first
        self.second = second
        circuit = first.circuit
    }

    /// Demands that the second sheet is the first in another stage, as the property has it.
    func require(_ property: BuiltInProperty) {
        for context in instrument.contexts { equal(first.literal(context.id), second.literal(context.id)) }
        switch property {
        case .monotone: requireMore()
        case .unknownIsNotNo: requireCompletion()
        case .consentAndStops: requireOtherConsent()
        case .leftOutChangesNothing, .everythingDecides: break
        }
    }

    private func equal(_ left: Literal, _ right: Literal) {
        implies(left, right)
        implies(right, left)
    }

    private func implies(_ left: Literal, _ right: Literal) {
        circuit.require(!left, right)
    }

    private func forEachFact(_ body: (Fact, _ value: String, _ first: Literal, _ second: Literal) -> Void) {
        for fact in Fact.allCases where !fact.isDerived {
            for value in fact.values ?? [] {
                body(fact, value, first.literal(fact, value), second.literal(fact, value))
            }
        }
    }

    private func forEachChoice(_ body: (Question, Choice, _ first: Literal, _ second: Literal) -> Void) {
        for question in instrument.questions {
            for choice in question.choices {
                body(question, choice, first.literal(question.id, choice.id), second.literal(question.id, choice.id))
            }
        }
    }

    private func forEachObservation(_ body: (_ first: Literal, _ second: Literal) -> Void) {
        for observation in instrument.observations {
            guard let before = first.observations[observation.id], let after = second.observations[observation.id]
            else {
                continue
            }
            for (before, after) in zip(before.ways, after.ways) { body(before.literal, after.literal) }
            for (before, after) in zip(before.causes, after.causes) { body(before.literal, after.literal) }
        }
    }

    // MARK: - More is known

    /// More is answered and observed, and an adult may turn out to be a child.
    private func requireMore() {
        forEachFact { fact, value, before, after in
            guard let ofChild = fact.ofChild else { return equal(before, after) }
            if value == ofChild {
                implies(before, after)
            } else {
                // What said adult says so still, or says child now.
                let isChild = second.literal(fact, ofChild)
                equal(after, circuit.and(before, !isChild))
            }
        }
        forEachChoice { question, choice, before, after in
            let takesBack = choice.hasEvidence ? circuit.no : saysChild(question)
            circuit.require(!before, after, takesBack)
        }
        forEachObservation(implies)
    }

    /// That the second sheet has an answer to this question which says that the person is, was or may be under 18.
    private func saysChild(_ question: Question) -> Literal {
        circuit.or(
            question.choices.filter { $0.sets.contains { $0.fact.ofChild == $0.value } }
                .map { second.literal(question.id, $0.id) })
    }

    /// What was not established is answered; what was stays.
    private func requireCompletion() {
        forEachFact { _, _, before, after in implies(before, after) }
        for question in instrument.questions {
            let isOpen = !first.isAnswered(question.id)
            for choice in question.choices {
                let before = first.literal(question.id, choice.id)
                let after = second.literal(question.id, choice.id)
                implies(before, after)
                circuit.require(!after, before, isOpen)
            }
        }
        forEachObservation(equal)
    }

    // MARK: - Consent

    /// Only consent differs: the fact, and the answers by which a person agrees or does not. `stopped`, and whether an
    /// open question was skipped, declined or unknown, differ too: no variable stands for them, since nothing of the
    /// engine that decides a result looks at them.
    private func requireOtherConsent() {
        forEachFact { fact, _, before, after in
            if fact != .consentReferral { equal(before, after) }
        }
        forEachChoice { question, _, before, after in
            if !question.isAboutConsent { equal(before, after) }
        }
        forEachObservation(equal)
    }
}

extension Question {
    /// Whether a person agrees to something by it: to the talk, to the record, to being referred.
    fileprivate var isAboutConsent: Bool {
        let sets = choices.flatMap(\.sets).map(\.fact)
        if sets.contains(.consentReferral) || field == .consentRecord { return true }
        return phase == .consent && choices.contains { $0.ends != nil }
    }
}
