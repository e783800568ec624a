import Instruments
import Interview
import Screening

extension Response {
    /// What is answered where nothing is said: an adult who works, and of whom nothing else follows.
    private static let usual: [Question.ID: Choice.ID] = [
        "private-place": "yes", "age-now": "adult", "stage": "going-on", "situation": "present", "activity": "works",
    ]

    static func choice(_ choices: Choice.ID...) -> Response { .answer(.choices(choices)) }

    /// A choice from which nothing follows, where the question has one.
    static func harmless(to question: Question) -> Response {
        if case .list(let id) = question.kind {
            return .code(Repository.instrument.list(id)?.entries.first?.code ?? "")
        }
        if let choice = usual[question.id] { return .choice(choice) }
        let harmless =
            question.choices.first { $0.id == Choice.none && $0.ends == nil }
            ?? question.choices.first { !$0.hasEffect && $0.relevant == nil }
            ?? question.choices.first { $0.ends == nil }
        return .choice(harmless?.id ?? "")
    }
}
