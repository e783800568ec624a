import Conversation
import Instruments
import Language

/// The sheet of whoever plays the person, as plain text.
struct PersonSheet {
    let scenario: Scenario
    let rules: PracticeRules
    let texts: Texts

    func text(by writer: PageWriter) -> String {
        let title = texts[.practiceSheetTitle, ["title": scenario.title]]
        let page = [Paragraph(texts[.practiceHead]), Paragraph(title), .gap] + writer.sheet(scenario, rules)
        return page.lines(columns: 80).joined(separator: "\n") + "\n"
    }
}
