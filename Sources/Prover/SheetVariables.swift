import Instruments

/// A variable answer sheet: what may stand on it, as variables of a formula.
///
/// There is a variable for each place, each value of each fact, each choice of each question, each way in which each
/// observation can be known and each of its causes. What is demanded of them is what `AnswerSheetReader` demands: one
/// place; at most one value of a fact; at most one choice of a question that is answered with one; a cause only with an
/// observation. Nothing else can stand on a sheet that the engine looks at: *unknown*, *declined* and absent answers are
/// one thing to it (`Answer.choices` is empty), and it never looks at `stopped` when it decides a result. So the models of
/// these demands are the answer sheets, one for one, but for what is without effect.
struct SheetVariables {
    struct ChoiceName: Hashable {
        let question: Question.ID
        let choice: Choice.ID
    }

    struct FactValue: Hashable {
        let fact: Fact
        let value: String
    }

    /// How an observation is known.
    struct Seen {
        let ways: [(known: Observation.Known, literal: Literal)]
        let causes: [(id: Observation.Cause.ID, literal: Literal)]
        let observed: Literal
    }

    let circuit: Circuit
    let contexts: [(id: Context.ID, literal: Literal)]
    let facts: [FactValue: Literal]
    private(set) var choices: [ChoiceName: Literal] = [:]
    /// The choices of each question.
    private(set) var answers: [Question.ID: [ChoiceName]] = [:]
    private(set) var observations: [Observation.ID: Seen] = [:]
    let isChild: Literal
    let isChildNow: Literal

    /// - Parameter editions: the instruments that read the sheet; a question that only one of them has is nothing to the
    ///   others. Never empty.
    init(_ editions: [Instrument], in circuit: Circuit) {
        self.circuit = circuit
        let shared = editions.dropFirst().reduce(Set(editions.first?.contexts.map(\.id) ?? [])) {
            $0.intersection($1.contexts.map(\.id))
        }
        contexts = (editions.first?.contexts ?? []).filter { shared.contains($0.id) }.map {
            ($0.id, circuit.variable())
        }
        circuit.require(contexts.map(\.literal))
        circuit.requireAtMostOne(of: contexts.map(\.literal))

        let told = Self.facts(in: circuit)
        func says(_ fact: Fact) -> Literal {
            fact.ofChild.flatMap { told[FactValue(fact: fact, value: $0)] } ?? circuit.no
        }
        facts = told
        isChildNow = circuit.or(says(.ageNow), says(.mayBeUnder18))
        isChild = circuit.or(says(.ageNow), says(.mayBeUnder18), says(.ageThen))

        addChoices(editions)
        addObservations(editions)
    }

    private static func facts(in circuit: Circuit) -> [FactValue: Literal] {
        var facts: [FactValue: Literal] = [:]
        for fact in Fact.allCases where !fact.isDerived {
            let values = (fact.values ?? []).map { FactValue(fact: fact, value: $0) }
            for value in values { facts[value] = circuit.variable() }
            circuit.requireAtMostOne(of: values.compactMap { facts[$0] })
        }
        return facts
    }

    private mutating func addChoices(_ editions: [Instrument]) {
        var kinds: [Question.ID: Set<Question.Kind>] = [:]
        for question in editions.flatMap(\.questions) where !question.choices.isEmpty {
            kinds[question.id, default: []].insert(question.kind)
            for choice in question.choices {
                let name = ChoiceName(question: question.id, choice: choice.id)
                guard choices[name] == nil else { continue }
                choices[name] = circuit.variable()
                answers[question.id, default: []].append(name)
            }
        }
        for (id, kinds) in kinds.sorted(by: { $0.key < $1.key }) where kinds == [.one] {
            circuit.requireAtMostOne(of: (answers[id] ?? []).compactMap { choices[$0] })
        }
        // Answered with one in one edition and with many in the other.
        for question in editions.flatMap(\.questions) where question.kind == .one && kinds[question.id] != [.one] {
            circuit.requireAtMostOne(of: question.choices.compactMap { literal(question.id, $0.id) })
        }
    }

    private mutating func addObservations(_ editions: [Instrument]) {
        for observation in editions.flatMap(\.observations) where observations[observation.id] == nil {
            // Ways and causes that all editions know which have the observation.
            let same = editions.compactMap { $0.observations.first { $0.id == observation.id } }
            let ways = observation.known.filter { known in same.allSatisfy { $0.known.contains(known) } }
                .map { ($0, circuit.variable()) }
            let causes = observation.causes.map(\.id).filter { id in
                same.allSatisfy { $0.causes.contains { $0.id == id } }
            }.map { ($0, circuit.variable()) }
            let observed = circuit.or(ways.map { $0.1 })
            for (_, cause) in causes { circuit.require(!cause, observed) }
            observations[observation.id] = Seen(ways: ways, causes: causes, observed: observed)
        }
    }

    // MARK: - What stands on the sheet

    /// That the choice was ticked; never where nobody offers it.
    func literal(_ question: Question.ID, _ choice: Choice.ID) -> Literal {
        choices[ChoiceName(question: question, choice: choice)] ?? circuit.no
    }

    /// That the question has an answer.
    func isAnswered(_ question: Question.ID) -> Literal {
        circuit.or((answers[question] ?? []).compactMap { choices[$0] })
    }

    func literal(_ context: Context.ID) -> Literal {
        contexts.first { $0.id == context }?.literal ?? circuit.no
    }

    /// That the fact has this value.
    func literal(_ fact: Fact, _ value: String) -> Literal {
        switch (fact, value) {
        case (.context, _): literal(Context.ID(value))
        case (.child, "yes"): isChild
        case (.child, "no"): !isChild
        case (.childNow, "yes"): isChildNow
        case (.childNow, "no"): !isChildNow
        default: facts[FactValue(fact: fact, value: value)] ?? circuit.no
        }
    }

    /// That the fact is established.
    func isEstablished(_ fact: Fact) -> Literal {
        if fact == .context || fact.isDerived { return circuit.yes }
        return circuit.or((fact.values ?? []).map { literal(fact, $0) })
    }

    /// That anything was reported by a third person.
    var isReported: Literal {
        circuit.or(
            observations.values.flatMap(\.ways).filter { $0.known == .reported }.map(\.literal))
    }
}
