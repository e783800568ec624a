import Instruments

/// An instrument with its names resolved to positions, so that assessing is a matter of bits.
struct CompiledInstrument: Sendable {
    struct CompiledRule: Sendable {
        let rule: Rule
        /// 0 is the lowest level.
        let rank: Int
        let when: CompiledCondition
    }

    struct CompiledDerivation: Sendable {
        let slot: Int
        let when: CompiledCondition
    }

    struct CompiledConsequence: Sendable {
        let flag: UInt64
        let need: UInt64
        let form: Form.ID?
        let when: CompiledCondition
    }

    /// What one choice brings, for an adult and for a child.
    struct Effect: Sendable {
        let adult: Evidence
        let child: Evidence

        func of(child isChild: Bool) -> Evidence { isChild ? child : adult }
    }

    struct CompiledQuestion: Sendable {
        let question: Question
        let relevant: CompiledCondition?
        let effects: [Choice.ID: Effect]
        /// Everything that any of its choices could bring.
        let most: Effect
    }

    let instrument: Instrument
    let names: NameTable
    let questions: [Question.ID: CompiledQuestion]
    let rules: [CompiledRule]
    let derivations: [CompiledDerivation]
    let consequences: [CompiledConsequence]
    /// For each indicator's slot: the questions that ask for it.
    let feeders: [[Question.ID]]

    init(_ instrument: Instrument) throws(ScreenerError) {
        let names = try NameTable(instrument)
        self.instrument = instrument
        self.names = names
        var questions: [Question.ID: CompiledQuestion] = [:]
        var feeders = [[Question.ID]](repeating: [], count: names.slotCount)
        for question in instrument.questions {
            questions[question.id] = try names.compiled(question)
            for slot in try names.slots(fedBy: question) where !question.volunteered && question.audience == .person {
                feeders[slot].append(question.id)
            }
        }
        self.questions = questions
        self.feeders = feeders
        let ranks = Dictionary(
            instrument.levels.reversed().enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var rules: [CompiledRule] = []
        for rule in instrument.rules {
            guard let rank = ranks[rule.level] else { throw .unknownName(rule.level.text) }
            rules.append(CompiledRule(rule: rule, rank: rank, when: try names.compiled(rule.when)))
        }
        self.rules = rules
        var derivations: [CompiledDerivation] = []
        for derivation in instrument.derivations {
            let slot = try names.slot(derivation.indicator)
            derivations.append(CompiledDerivation(slot: slot, when: try names.compiled(derivation.when)))
        }
        self.derivations = derivations
        var consequences: [CompiledConsequence] = []
        for consequence in instrument.consequences { consequences.append(try names.compiled(consequence)) }
        self.consequences = consequences
    }
}
