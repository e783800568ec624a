import Instruments
import Screening
import TestSupport

extension AnswerSheet {
    /// Any sheet that the working edition can hold.
    static func random(using random: inout SplitMix64) -> AnswerSheet {
        let instrument = Repository.instrument
        let letters = Array("ABCXYZabcxyz0189-")
        let id = (0..<Int.random(in: 1...32, using: &random)).compactMap { _ in letters.randomElement(using: &random) }
        var sheet = AnswerSheet(
            id: String(id), context: instrument.contexts.randomElement(using: &random)?.id ?? "",
            stopped: Bool.random(using: &random))
        for fact in Fact.allCases where !fact.isDerived && Bool.random(using: &random) {
            sheet.facts[fact] = fact.values?.randomElement(using: &random)
        }
        let share = Int.random(in: 0...100, using: &random)
        for question in instrument.questions where Int.random(in: 0..<100, using: &random) < share {
            sheet.answers[question.id] = answer(to: question, using: &random)
        }
        for observation in instrument.observations where Int.random(in: 0..<150, using: &random) < share {
            sheet.observations[observation.id] = how(observation, using: &random)
        }
        sheet.settleFacts(instrument)
        return sheet
    }

    private static func answer(to question: Question, using random: inout SplitMix64) -> Answer? {
        guard !question.choices.isEmpty else { return nil }
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return .unknown
        case 1: return .declined
        default:
            let most = question.kind == .many ? question.choices.count : 1
            let count = Int.random(in: 1...most, using: &random)
            return .choices(question.choices.shuffled(using: &random).prefix(count).map(\.id))
        }
    }

    private static func how(_ observation: Observation, using random: inout SplitMix64) -> ObservedHow {
        let known = observation.known.shuffled(using: &random)
        var how = ObservedHow(known: Set(known.prefix(Int.random(in: 1...known.count, using: &random))))
        for cause in observation.causes where Bool.random(using: &random) { how.causes.insert(cause.id) }
        return how
    }

    /// An answer that states a fact states it for the sheet too.
    private mutating func settleFacts(_ instrument: Instrument) {
        for question in instrument.questions {
            for choice in answers[question.id]?.choices.compactMap(question.choice) ?? [] {
                for setting in choice.sets { facts[setting.fact] = setting.value }
            }
        }
    }
}
