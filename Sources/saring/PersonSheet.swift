import Conversation
import Instruments
import Language
import Practice
import Screening

/// The sheet of whoever plays the person, as plain text.
struct PersonSheet {
    let scenario: Scenario
    let rules: PracticeRules
    let texts: Texts
    let screener: Screener

    func text(by writer: PageWriter) -> String {
        let title = texts[.practiceSheetTitle, ["title": scenario.title]]
        let careful = CarefulInterview(scenario, rules, screener, asksEverything: true)
        let page =
            [Paragraph(texts[.practiceHead]), Paragraph(title), .gap]
            + writer.sheet(scenario, rules, asked: careful.interview.transcript.map(\.question))
        return page.lines(columns: 80).joined(separator: "\n") + "\n"
    }
}
