import Instruments
import Screening
import TestSupport
import Testing

@Suite("The same sheet is always assessed the same")
struct DeterminismTests {
    private let edition: WorkingEdition

    init() throws {
        edition = try WorkingEdition.shared()
    }

    @Test("The order in which answers, choices, facts and observations were entered changes nothing")
    func orderOfEntry() async {
        let edition = edition
        _ = await RandomCases(20_000).check { random, _ in
            let sheet = edition.sheets.sheet(&random)
            let same = Self.reentered(sheet, &random)
            let first = edition.screener.assess(sheet)
            let second = edition.screener.assess(same)
            if first != second { return "\(first) and \(second) on \(sheet.inWords)" }
            let reasons = edition.screener.reasons(sheet)
            return reasons == edition.screener.reasons(same) ? nil : "reasons differ on \(sheet.inWords)"
        }
    }

    /// The same sheet, with everything entered in another order and into stores of another size.
    private static func reentered(_ sheet: AnswerSheet, _ random: inout SplitMix64) -> AnswerSheet {
        var same = AnswerSheet(id: sheet.id, context: sheet.context, stopped: sheet.stopped)
        same.answers.reserveCapacity(random.below(500))
        same.observations.reserveCapacity(random.below(100))
        for (id, answer) in sheet.answers.sorted(by: { $0.key < $1.key }).shuffled(using: &random) {
            if case .choices(let choices) = answer {
                same.answers[id] = .choices(choices.shuffled(using: &random))
            } else {
                same.answers[id] = answer
            }
        }
        for (id, how) in sheet.observations.sorted(by: { $0.key < $1.key }).shuffled(using: &random) {
            var again = ObservedHow(known: [])
            for known in how.known.sorted(by: { $0.rawValue > $1.rawValue }) { again.known.insert(known) }
            for cause in how.causes.sorted(by: >) { again.causes.insert(cause) }
            same.observations[id] = again
        }
        for (fact, value) in sheet.facts.sorted(by: { $0.key.rawValue > $1.key.rawValue }) { same.facts[fact] = value }
        return same
    }
}
