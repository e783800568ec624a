import Instruments
import Screening
import TestSupport
import Testing

@Suite("No answer sheet can make the engine fail")
struct TotalityTests {
    private let edition: WorkingEdition

    init() throws {
        edition = try WorkingEdition.shared()
    }

    @Test("A sheet full of nonsense is assessed, explained and acted on, at one of the levels")
    func nonsense() async {
        let edition = edition
        _ = await RandomCases(20_000).check { random, _ in
            var sheet = random.percent(50) ? edition.sheets.sheet(&random) : AnswerSheet(id: "", context: "")
            Self.addNonsense(to: &sheet, edition, &random)
            let assessment = edition.screener.assess(sheet)
            _ = edition.screener.reasons(sheet)
            _ = edition.screener.actions(for: sheet, ending: random.one(of: [nil, "stopped", "no-such-ending"]))
            if random.percent(2) { _ = edition.screener.couldChangeAlone(sheet) }
            let isKnown = edition.instrument.levels.contains { $0.id == assessment.level }
            return isKnown ? nil : "level \(assessment.level) on \(sheet.inWords)"
        }
    }

    @Test("What the instrument does not name is ignored")
    func unknownNamesAreIgnored() async {
        let edition = edition
        _ = await RandomCases(20_000).check { random, _ in
            let sheet = edition.sheets.sheet(&random)
            var strange = sheet
            Self.addUnknownNames(to: &strange, &random)
            let before = edition.screener.assess(sheet)
            let after = edition.screener.assess(strange)
            let changes = before.losses(in: after, edition) + after.losses(in: before, edition)
            guard !changes.isEmpty else { return nil }
            return "\(changes.joined(separator: "; ")): between \(sheet.inWords) and \(strange.inWords)"
        }
    }

    @Test(
        "A sheet of a place that does not exist is assessed by its answers alone, and nothing is asked there",
        arguments: ["", "no-such-place", "WORKSITE", "\u{0}", "ဆိုင်"])
    func noSuchPlace(context: String) {
        var sheet = AnswerSheet(id: "a1", context: Context.ID(context))
        sheet.answers["work-free"] = .choices(["made-to"])
        let assessment = edition.screener.assess(sheet)
        #expect(assessment.level == "refer")
        #expect(edition.screener.expectedQuestions(sheet).isEmpty)
        #expect(assessment.couldStillChange.isEmpty)
    }

    private static let strangeWords = ["", "no-such-id", "none", "Papers", "\u{0}", "ខ្មែរ", "'; --", "works "]

    private static func addUnknownNames(to sheet: inout AnswerSheet, _ random: inout SplitMix64) {
        let word = random.one(of: strangeWords)
        switch random.below(3) {
        case 0: sheet.answers[Question.ID("\(word)?")] = .choices([Choice.ID(random.one(of: strangeWords))])
        case 1:
            let known = random.one(of: Observation.Known.allCases)
            sheet.observations[Observation.ID("\(word)?")] = ObservedHow(known: [known], causes: ["by-someone"])
        default:
            guard let id = sheet.answers.keys.min(), case .choices(let choices)? = sheet.answers[id] else { return }
            sheet.answers[id] = .choices(choices + [Choice.ID("\(word)?")])
        }
    }

    private static func addNonsense(
        to sheet: inout AnswerSheet, _ edition: WorkingEdition, _ random: inout SplitMix64
    ) {
        for _ in 0..<random.below(8) {
            let word = random.one(of: strangeWords)
            let question = random.one(of: edition.instrument.questions)
            let observation = random.one(of: edition.instrument.observations).id
            switch random.below(9) {
            case 0: sheet.context = Context.ID(word)
            case 1: sheet.facts[random.one(of: Fact.allCases)] = word
            case 2: sheet.answers[question.id] = .choices([])
            case 3: sheet.answers[question.id] = .choices([Choice.ID(word), Choice.ID(word)])
            case 4: sheet.answers[question.id] = .choices(question.choices.map(\.id) + question.choices.map(\.id))
            case 5: sheet.observations[observation] = ObservedHow(known: [])
            case 6:
                let known = Set(Observation.Known.allCases)
                sheet.observations[observation] = ObservedHow(known: known, causes: [Observation.Cause.ID(word)])
            case 7: sheet.id = String(repeating: word, count: 1_000)
            default: addUnknownNames(to: &sheet, &random)
            }
        }
    }
}
