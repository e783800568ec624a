import Instruments
import Language

@testable import Conversation

extension AnswerReader {
    /// A made-up question with these answers, by id and words.
    init(_ kind: Question.Kind, _ choices: KeyValuePairs<Choice.ID, String>, hasBefore: Bool = false) {
        let choices = choices.map { Choice(id: $0.key, text: $0.value) }
        let question = Question(
            id: "made-up", number: 1, tier: 1, kind: kind, ask: "Is this made up?", why: "A test asks it.",
            choices: choices)
        self.init(question: question, offered: choices, list: nil, texts: Repository.texts, hasBefore: hasBefore)
    }

    /// The choices that a line is read as; nil for anything else.
    func choices(_ line: String) -> [Choice.ID]? {
        guard case .response(.answer(.choices(let chosen))) = read(line) else { return nil }
        return chosen
    }

    /// The problem that a line meets.
    func problem(_ line: String) -> Message? {
        guard case .problem(let message, _) = read(line) else { return nil }
        return message
    }
}
