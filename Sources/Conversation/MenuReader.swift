import Instruments
import Language

/// Reads a typed line as one item of a list: by its number, its name, or the beginning of its words.
public enum MenuReader {
    public enum Outcome: Sendable, Hashable {
        /// Which of the items, from 0.
        case chosen(Int)
        /// What to say instead.
        case problem(String)
    }

    /// - Parameter items: each with its name and its words.
    public static func read(_ line: String, _ items: [(name: String, words: String)], _ texts: Texts) -> Outcome {
        let choices = items.map { Choice(id: Choice.ID($0.name), text: $0.words) }
        let question = Question(
            id: "menu", number: 0, tier: 0, audience: .officer, kind: .one, ask: "", why: "", choices: choices)
        let reader = AnswerReader(question: question, offered: choices, list: nil, texts: texts, hasBefore: false)
        switch reader.read(line) {
        case .response(.answer(let answer)):
            if let index = choices.firstIndex(where: { $0.id == answer.choices.first }) { return .chosen(index) }
        case .problem(let message, let values): return .problem(texts[message, values])
        default: break
        }
        return .problem(texts[.problemNotOffered])
    }
}
