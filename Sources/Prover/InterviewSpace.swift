import Instruments
import Screening

/// Which answer sheets an interview can make, among all that the engine reads.
///
/// A universal property is proved over all sheets that the engine reads, so it holds for these. What is *shown*, a
/// counterexample or a case that a rule decides, is one of these wherever there is one, because an officer must be able to
/// recognise it:
///
/// - Only questions of the one place are answered, and the steps that every interview has; no answer that ends it before
///   there is a result.
/// - A question is answered only if it belongs into the case (`Screener.isRelevant`: it is left out only if its condition is
///   *known not to hold*, and a child is not asked the higher tiers), and a choice ticked only if it is offered.
/// - *None of these* stands alone.
/// - Facts fit the answers: what a ticked choice states is so; and a fact that some choice states (an age, a stage) is
///   stated by one that was ticked, so that an adult now was not asked whether he or she may be under 18.
/// - What a ticked choice notes as seen is an observation of the sheet. Other observations may stand there too: of a site
///   visit, or of a third person.
struct InterviewSpace {
    /// Assumed, it keeps the sheet to what an interview can make.
    let isMade: Literal
    private let sheet: SheetVariables
    private let screener: Screener
    private let result: EncodedResult

    private var circuit: Circuit { sheet.circuit }

    init(_ screener: Screener, _ sheet: SheetVariables, _ result: EncodedResult) {
        self.screener = screener
        self.sheet = sheet
        self.result = result
        isMade = sheet.circuit.variable()
        for question in screener.instrument.questions where !question.choices.isEmpty { restrict(question) }
        restrictFacts()
    }

    /// Demands it of sheets that an interview makes.
    private func demand(_ premise: Literal, _ conclusion: Literal) {
        circuit.require(!isMade, !premise, conclusion)
    }

    private func restrict(_ question: Question) {
        let answered = sheet.isAnswered(question.id)
        if question.phase == .questions {
            let places = screener.instrument.contexts.filter { $0.order.contains(question.id) }
            demand(answered, circuit.or(places.map { sheet.literal($0.id) }))
        }
        demand(answered, result.situation.isRelevant(question, screener))
        for choice in question.choices {
            let ticked = sheet.literal(question.id, choice.id)
            demand(ticked, isOffered(choice))
            if choice.ends != nil { demand(ticked, circuit.no) }
            for setting in choice.sets { demand(ticked, sheet.literal(setting.fact, setting.value)) }
            for seen in choice.observes { demand(ticked, isNoted(seen)) }
            if choice.id == Choice.none, question.kind == .many {
                for other in question.choices where other.id != choice.id {
                    demand(ticked, !sheet.literal(question.id, other.id))
                }
            }
        }
    }

    /// `Screener.isOffered`: by facts and answers alone.
    private func isOffered(_ choice: Choice) -> Literal {
        guard let relevant = choice.relevant, let condition = try? screener.compiled.names.compiled(relevant) else {
            return circuit.yes
        }
        return !result.situation.isKnownNotToHold(condition)
    }

    private func isNoted(_ seen: Choice.Observed) -> Literal {
        guard let observation = sheet.observations[seen.observation] else { return circuit.yes }
        let known = observation.ways.filter { $0.known == seen.known }.map(\.literal)
        let cause = seen.cause.map { id in observation.causes.filter { $0.id == id }.map(\.literal) }
        return circuit.and(circuit.or(known), cause.map { circuit.or($0) } ?? circuit.yes)
    }

    private func restrictFacts() {
        var stating: [SheetVariables.FactValue: [Literal]] = [:]
        for question in screener.instrument.questions {
            for choice in question.choices {
                for setting in choice.sets {
                    let value = SheetVariables.FactValue(fact: setting.fact, value: setting.value)
                    stating[value, default: []].append(sheet.literal(question.id, choice.id))
                }
            }
        }
        let stated = Set(stating.keys.map(\.fact))
        for fact in Fact.allCases where stated.contains(fact) {
            for value in fact.values ?? [] {
                let name = SheetVariables.FactValue(fact: fact, value: value)
                demand(sheet.literal(fact, value), circuit.or(stating[name] ?? []))
            }
        }
    }
}
