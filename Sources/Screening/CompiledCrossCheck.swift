import Instruments

/// A cross-check with its items resolved to the answers that speak for them.
struct CompiledCrossCheck: Sendable {
    /// The items for which an answer speaks, by their places, in the case of an adult and of a child.
    struct Spoken: Sendable {
        var adult: [Int] = []
        var child: [Int] = []

        func of(child isChild: Bool) -> [Int] { isChild ? child : adult }
    }

    /// An item that an observation makes present where it shows an indicator so strongly.
    struct Shown: Sendable {
        let item: Int
        let slot: Int
        let atLeast: Strength
    }

    /// What is worked out of the answers that can be given.
    private struct Answers: Sendable {
        var spoken: [Question.ID: [Choice.ID: Spoken]] = [:]
        var askedOf: [Question.ID: [Int]] = [:]
        var askable = 0
    }

    let check: CrossCheck
    let appliesTo: CompiledCondition?
    let shown: [Shown]
    /// It takes longer than all else before the first prompt, and nobody needs it before there is a result.
    private let answers: Lazily<Answers>

    var spoken: [Question.ID: [Choice.ID: Spoken]] { answers.value.spoken }
    /// The questions that are asked, with the items of which they ask.
    var askedOf: [Question.ID: [Int]] { answers.value.askedOf }
    /// How many items some question asks for.
    var askable: Int { answers.value.askable }

    /// - Throws: `ScreenerError` if an item names what the instrument does not hold.
    init(_ check: CrossCheck, _ compiled: CompiledInstrument) throws(ScreenerError) {
        self.check = check
        if let condition = check.appliesTo {
            appliesTo = try compiled.names.compiled(condition)
        } else {
            appliesTo = nil
        }
        var shown: [Shown] = []
        for (index, item) in check.items.enumerated() {
            try Self.checkNames(item.from, compiled)
            for wanted in item.from.indicators {
                let slot = try compiled.names.slot(wanted.indicator)
                shown.append(Shown(item: index, slot: slot, atLeast: wanted.atLeast))
            }
        }
        self.shown = shown
        answers = Lazily { Self.answers(check, compiled) }
    }

    private static func answers(_ check: CrossCheck, _ compiled: CompiledInstrument) -> Answers {
        var answers = Answers()
        for question in compiled.questions.values {
            let ofChoices = spoken(check, question, compiled.names)
            guard !ofChoices.isEmpty else { continue }
            answers.spoken[question.id] = ofChoices
            guard question.isAsked else { continue }
            answers.askedOf[question.id] = Set(ofChoices.values.flatMap { $0.adult + $0.child }).sorted()
        }
        answers.askable = Set(answers.askedOf.values.joined()).count
        return answers
    }

    private static func spoken(
        _ check: CrossCheck, _ question: CompiledInstrument.CompiledQuestion, _ names: NameTable
    ) -> [Choice.ID: Spoken] {
        var result: [Choice.ID: Spoken] = [:]
        for (choice, effect) in question.effects {
            var spoken = Spoken()
            for (index, item) in check.items.enumerated() {
                func speaks(_ evidence: Evidence) -> Bool {
                    item.from.isReadFrom(choice, of: question.id) { indicator in
                        (try? names.slot(indicator)).flatMap(evidence.strength)
                    }
                }
                if speaks(effect.adult) { spoken.adult.append(index) }
                if speaks(effect.child) { spoken.child.append(index) }
            }
            if !spoken.adult.isEmpty || !spoken.child.isEmpty { result[choice] = spoken }
        }
        return result
    }

    private static func checkNames(
        _ evidence: CrossCheck.Evidence, _ compiled: CompiledInstrument
    ) throws(ScreenerError) {
        for named in evidence.choices + evidence.except {
            guard let question = compiled.questions[named.question] else { throw .unknownName(named.question.text) }
            for choice in named.choices where question.effects[choice] == nil { throw .unknownName(choice.text) }
        }
        for named in evidence.observations where !compiled.observations.contains(named.observation) {
            throw .unknownName(named.observation.text)
        }
    }
}
