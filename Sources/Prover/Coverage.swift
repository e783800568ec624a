import Instruments

/// Over what the proofs range.
public struct Coverage: Sendable, Hashable {
    public let contexts: Int
    /// Questions that are answered with choices.
    public let questions: Int
    public let choices: Int
    public let observations: Int
    /// Facts of the case that are told.
    public let facts: Int
    public let rules: Int
    public let indicators: Int

    init(_ instrument: Instrument) {
        let asked = instrument.questions.filter { !$0.choices.isEmpty }
        contexts = instrument.contexts.count
        questions = asked.count
        choices = asked.map(\.choices.count).reduce(0, +)
        observations = instrument.observations.count
        facts = Fact.allCases.count { !$0.isDerived }
        rules = instrument.rules.count
        indicators = instrument.indicators.count
    }
}
