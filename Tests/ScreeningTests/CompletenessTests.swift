import Instruments
import Screening
import Testing

@Suite("How complete an interview is")
struct CompletenessTests {
    private let edition: WorkingEdition

    init() throws {
        edition = try WorkingEdition.shared()
    }

    @Test("Partial is what was declined, stopped, not private, badly interpreted, or left out although it could matter")
    func gaps() async {
        let edition = edition
        let met = await RandomCases(20_000).check { random, tally in
            var sheet = edition.sheets.interview(density: 100, &random)
            for id in edition.screener.expectedQuestions(sheet) {
                guard random.percent(2), let question = edition.questions[id] else { continue }
                let answer = edition.sheets.established(question, &random)
                sheet.answers[id] = random.one(of: [nil, .unknown, .declined, answer])
            }
            if random.percent(50) {
                for (id, answer) in sheet.answers where answer == .declined { sheet.answers[id] = .unknown }
            }
            let assessment = edition.screener.assess(sheet)
            let expected = edition.screener.expectedQuestions(sheet)
            let isPartial =
                assessment.couldStillChange.contains { sheet.answers[$0] == nil }
                || expected.contains { sheet.answers[$0] == .declined } || sheet.stopped
                || sheet.facts[.private] == "no" || sheet.facts[.interpreter] == "other"
            tally[isPartial ? "partial" : "complete", default: 0] += 1
            if assessment.completeness.isPartial != isPartial { return "not \(isPartial): \(sheet.inWords)" }
            if assessment.level == "refer", assessment.tooLittleKnown { return "refer is enough: \(sheet.inWords)" }
            if assessment.level != "refer", isPartial, !assessment.tooLittleKnown {
                return "too little is known: \(sheet.inWords)"
            }
            return nil
        }
        #expect(met["partial", default: 0] > 20)
        #expect(met["complete", default: 0] > 20)
    }
}
