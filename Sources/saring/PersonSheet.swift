import Conversation
import Instruments
import Language
import Screening

/// The sheet of whoever plays the person, as plain text.
struct PersonSheet {
    let scenario: Scenario
    let rules: PracticeRules
    let texts: Texts
    let screener: Screener

    func text(by writer: PageWriter) -> String {
        let title = texts[.practiceSheetTitle, ["title": scenario.title]]
        let page = [Paragraph(texts[.practiceHead]), Paragraph(title), .gap] + writer.sheet(scenario, rules, screener)
        return page.lines(columns: 80).joined(separator: "\n") + "\n"
    }
}
