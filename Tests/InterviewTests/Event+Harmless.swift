import Instruments
import Interview

extension Event {
    /// What leads on from a page: an answer, harmless where nothing else is given, or reading; nil at the end.
    static func harmless(at page: Page, _ answers: [Question.ID: Response]) -> Event? {
        switch page {
        case .question(let question, _): .responded(answers[question.id] ?? .harmless(to: question))
        case .ending, .finished: nil
        default: .read
        }
    }
}
