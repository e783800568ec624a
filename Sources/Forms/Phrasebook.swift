import Instruments
import Language

/// Finds each text of a form in the languages that it is printed in.
struct Phrasebook {
    let own: FormLanguage
    private let source: FormLanguage
    private let spoken: FormLanguage?

    init(own: FormLanguage, source: FormLanguage, spoken: FormLanguage?) {
        self.own = own
        self.source = source
        self.spoken = spoken
    }

    /// What only the officer reads.
    func noted(_ text: (FormLanguage) -> String) -> Phrase {
        Phrase(part(text, in: own))
    }

    func noted(_ message: Message, _ values: [String: String] = [:]) -> Phrase {
        noted { $0.texts[message, values] }
    }

    /// What is said to the person, in both languages where both have words for it.
    func said(_ text: (FormLanguage) -> String) -> Phrase {
        let first = part(text, in: own)
        guard let spoken, case let second = part(text, in: spoken), second != first, second.language == spoken.code
        else { return Phrase(first) }
        return Phrase(first, second)
    }

    /// What stands at a question, which the person hears only if it is asked.
    func at(_ question: Question, _ text: (Question) -> String?) -> Phrase {
        let words: (FormLanguage) -> String = { $0.question(question.id).flatMap(text) ?? "" }
        return question.audience == .person && !question.volunteered ? said(words) : noted(words)
    }

    private func part(_ text: (FormLanguage) -> String, in language: FormLanguage) -> Phrase.Part {
        let words = text(language)
        return Phrase.Part(words, in: words == text(source) ? source.code : language.code)
    }
}
