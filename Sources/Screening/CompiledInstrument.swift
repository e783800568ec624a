import Instruments

/// An instrument with its names resolved to positions, so that assessing is a matter of bits.
package struct CompiledInstrument: Sendable {
    package struct CompiledRule: Sendable {
        package let rule: Rule
        /// 0 is the lowest level.
        package let rank: Int
        package let when: CompiledCondition
    }

    package struct CompiledDerivation: Sendable {
        package let slot: Int
        package let when: CompiledCondition
    }

    package struct CompiledConsequence: Sendable {
        package let flag: UInt64
        package let need: UInt64
        package let form: Form.ID?
        package let when: CompiledCondition
    }

    /// What one choice brings, for an adult and for a child.
    package struct Effect: Sendable {
        let adult: Evidence
        let child: Evidence

        package func of(child isChild: Bool) -> Evidence { isChild ? child : adult }
    }

    /// A class, because a question is large and is only ever looked at.
    package final class CompiledQuestion: Sendable {
        /// Its place among the instrument's questions.
        let index: Int
        package let question: Question
        package let relevant: CompiledCondition?
        /// The items of opening questions that lead to it.
        package let openedBy: CompiledCondition?
        package let effects: [Choice.ID: Effect]
        /// The most that it could bring, for an adult and for a child.
        private let gains: (adult: Gain, child: Gain)

        init(
            index: Int, question: Question, relevant: CompiledCondition?, openedBy: CompiledCondition?,
            effects: [Choice.ID: Effect], gains: (adult: Gain, child: Gain)
        ) {
            self.index = index
            self.question = question
            self.relevant = relevant
            self.openedBy = openedBy
            settings = question.choices.flatMap(\.sets)
            parents = [relevant, openedBy].compactMap { $0?.mentionedQuestions }.reduce([]) { $0.union($1) }
            self.effects = effects
            self.gains = gains
        }

        package var id: Question.ID { question.id }

        /// The facts of the case that its choices state.
        package let settings: [Choice.Setting]
        /// The questions whose answers decide whether it is asked in a case.
        let parents: Set<Question.ID>

        package func gain(child isChild: Bool) -> Gain { isChild ? gains.child : gains.adult }

        /// Whether the officer asks the person; checklists and what is only volunteered are not asked.
        var isAsked: Bool {
            question.phase == .questions && question.audience == .person && !question.volunteered
        }
    }

    let instrument: Instrument
    package let names: NameTable
    package let questions: [Question.ID: CompiledQuestion]
    let observations: Set<Observation.ID>
    package let rules: [CompiledRule]
    package let derivations: [CompiledDerivation]
    package let consequences: [CompiledConsequence]
    /// Every flag that follows from a condition and not from a choice.
    package let consequentFlags: UInt64
    /// For each context: everything that can be answered there, in its order.
    package let answerable: [Context.ID: [CompiledQuestion]]
    /// For each context: the questions that are asked there, in its order.
    let asked: [Context.ID: [CompiledQuestion]]
    /// For each indicator's slot: the questions that ask for it.
    let feeders: [[CompiledQuestion]]

    init(_ instrument: Instrument) throws(ScreenerError) {
        let names = try NameTable(instrument)
        self.instrument = instrument
        self.names = names
        observations = Set(instrument.observations.map(\.id))
        var questions: [Question.ID: CompiledQuestion] = [:]
        var feeders = [[CompiledQuestion]](repeating: [], count: names.slotCount)
        for (index, question) in instrument.questions.enumerated() {
            let compiled = try names.compiled(question, index: index)
            questions[question.id] = compiled
            for slot in try names.slots(fedBy: question) where compiled.isAsked { feeders[slot].append(compiled) }
        }
        self.questions = questions
        self.feeders = feeders
        answerable = Dictionary(
            instrument.contexts.map { ($0.id, $0.order.compactMap { questions[$0] }) },
            uniquingKeysWith: { first, _ in first })
        asked = answerable.mapValues { $0.filter(\.isAsked) }
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
        consequentFlags = consequences.reduce(names.flag(Flag.presumed)) { $0 | $1.flag }
    }
}
