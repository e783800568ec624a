import Exchange
import Instruments
import Screening
import TestSupport

/// Answer sheets of all kinds, sensible or not.
enum RandomSheets {
    static func make(_ count: Int, seed: UInt64) -> [AnswerSheet] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { _ in sheet(using: &random) }
    }

    static func cases(_ sheets: [AnswerSheet]) -> [ExchangeCase] {
        sheets.map { ExchangeCase($0, Repository.screener.assess($0), under: Repository.instrument) }
    }

    private static func sheet(using random: inout SplitMix64) -> AnswerSheet {
        let instrument = Repository.instrument
        var sheet = AnswerSheet(id: "r", context: instrument.contexts.randomElement(using: &random)?.id ?? "")
        for fact in Fact.allCases where !fact.isDerived && Bool.random(using: &random) {
            if let value = fact.values?.randomElement(using: &random) { sheet.facts[fact] = value }
        }
        let share = Int.random(in: 2...20, using: &random)
        for question in instrument.questions
        where !question.choices.isEmpty && Int.random(in: 0..<share, using: &random) == 0 {
            sheet.answers[question.id] = answer(to: question, using: &random)
        }
        for observation in instrument.observations where Int.random(in: 0..<share, using: &random) == 0 {
            guard let known = observation.known.randomElement(using: &random) else { continue }
            sheet.observations[observation.id] = ObservedHow(
                known: [known], causes: Set(observation.causes.randomElement(using: &random).map { [$0.id] } ?? []))
        }
        return sheet
    }

    private static func answer(to question: Question, using random: inout SplitMix64) -> Answer {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return .unknown
        case 1: return .declined
        default:
            let most = question.kind == .many ? min(3, question.choices.count) : 1
            let count = Int.random(in: 1...most, using: &random)
            return .choices(question.choices.shuffled(using: &random).prefix(count).map(\.id).sorted())
        }
    }
}
