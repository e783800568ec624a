import Instruments
import Interview
import Screening
import TestSupport
import Testing

@testable import Prover

@Suite("What the prover shows is what an interview can make")
struct InterviewSpaceTests {
    private let edition: WorkingEdition

    init() throws {
        edition = try WorkingEdition.shared()
    }

    @Test("Whatever an interview comes to is among the sheets that the prover counts as made by one")
    func everyInterview() throws {
        let formula = SheetFormula(edition.screener)
        let space = InterviewSpace(edition.screener, formula.sheet, formula.result)
        var compared = 0
        for number in 0..<RandomCases.count(1_000, unoptimised: 60) {
            var random = SplitMix64(seed: UInt64(number))
            let sheet = try interview(&random)
            if saysTwoThings(sheet) { continue }
            compared += 1
            let isMade = formula.circuit.solver.isSatisfiable(
                assuming: formula.sheet.assumptions(for: sheet) + [space.isMade])
            #expect(isMade, "seed \(number): \(sheet)")
            if !isMade { return }
        }
        #expect(compared > RandomCases.count(300))
    }

    @Test("A sheet that the prover counts as made by an interview is one, whatever else is asked of it")
    func everyModel() throws {
        let formula = SheetFormula(edition.screener)
        let space = InterviewSpace(edition.screener, formula.sheet, formula.result)
        let unsaid = Unsaid(edition.screener).choices
        let check = InterviewCheck(screener: edition.screener)
        let choices = formula.sheet.choices.map(\.value).sorted()
        var found = 0
        for number in 0..<RandomCases.count(5_000) {
            var random = SplitMix64(seed: UInt64(number))
            let wanted = (0..<random.below(8)).map { _ in random.one(of: choices) }
            guard formula.circuit.solver.isSatisfiable(assuming: wanted + [space.isMade]) else { continue }
            found += 1
            for sheet in [formula.sheet.sheet("all"), formula.sheet.sheet("shown", without: unsaid)] {
                #expect(check.complaints(sheet) == [], "seed \(number): \(sheet)")
            }
        }
        #expect(found > RandomCases.count(1_000))
    }

    /// An interview with random answers, some of its questions skipped, as far as somebody went on.
    private func interview(_ random: inout SplitMix64) throws -> AnswerSheet {
        var interview = Interview(
            screener: edition.screener, context: random.one(of: edition.instrument.contexts).id, id: "random",
            keepsRecord: false, asksEverything: random.percent(50))
        let skipping = random.one(of: [5, 50, 90])
        for minute in 0..<random.one(of: [20, 60, 200]) {
            switch interview.page {
            case .question(let question, _):
                let response = response(to: question, interview, skipping: skipping, &random)
                try interview.apply(.responded(response), minute: minute)
            case .finished, .farewell, .ending: return interview.answerSheet
            default: try interview.apply(.read, minute: minute)
            }
        }
        return interview.answerSheet
    }

    private func response(
        to question: Question, _ interview: Interview, skipping: Int, _ random: inout SplitMix64
    ) -> Response {
        if question.canBeSkipped, question.choices.isEmpty || random.percent(skipping) { return .skipped }
        let sheet = interview.answerSheet
        let offered = question.choices.filter { $0.ends == nil && edition.screener.isOffered($0, sheet) }.map(\.id)
        var ticked = [random.one(of: offered)]
        while question.kind == .many, ticked != [Choice.none], random.percent(30) {
            let more = random.one(of: offered)
            if more != Choice.none, !ticked.contains(more) { ticked.append(more) }
        }
        return .answer(.choices(ticked))
    }

    /// Whether two answers state different values of a fact; the prover leaves such sheets out, which say the same as one
    /// of the two answers does.
    private func saysTwoThings(_ sheet: AnswerSheet) -> Bool {
        edition.instrument.questions.contains { question in
            (sheet.answers[question.id]?.choices ?? []).compactMap(question.choice).contains { choice in
                choice.sets.contains { sheet.facts[$0.fact] != $0.value }
            }
        }
    }
}
