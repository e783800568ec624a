import Instruments
import Language

/// A condition in plain words, by the numbers of the questions and choices that it depends on.
struct ConditionWords {
    private let language: FormLanguage
    private let setters: Setters

    init(_ language: FormLanguage, _ setters: Setters) {
        self.language = language
        self.setters = setters
    }

    /// Nil where a paper cannot know it: such a question is asked.
    func words(_ condition: Condition) -> String? {
        switch condition {
        case .all(let parts): joined(parts, by: .formAnd)
        case .any(let parts): joined(parts, by: .formOr)
        case .answer(let id, let choices): language.question(id).map { words($0, choices) }
        case .fact(.child, let values): words(ofChild: values, now: false)
        case .fact(.childNow, let values): words(ofChild: values, now: true)
        case .fact(.context, let values):
            list(values.compactMap { value in language.instrument.contexts.first { $0.id.text == value }?.title })
        case .fact(let fact, let values): words(of: fact, values)
        case .level(let levels):
            language.texts[
                .formResult,
                ["levels": list(levels.compactMap { id in language.instrument.levels.first { $0.id == id }?.title })]]
        case .present, .atLeast, .threshold, .observed, .reported, .flag, .ending: nil
        }
    }

    /// `12 is 2 or 3`.
    private func words(_ question: Question, _ choices: [Choice.ID]) -> String {
        let numbers = choices.compactMap { question.number(of: $0) }.map(String.init)
        let choices = joined(numbers, by: .formOr)
        return language.texts[.formAnswered, ["question": String(question.number), "choices": choices]]
    }

    private func words(of fact: Fact, _ values: [String]) -> String? {
        let answered = setters.statements(of: fact).compactMap { statement -> String? in
            let choices = statement.choices.filter { values.contains($0.value) }.map(\.choice)
            return choices.isEmpty ? nil : words(statement.question, choices)
        }
        return answered.isEmpty ? nil : joined(answered, by: .formOr)
    }

    private func words(ofChild values: [String], now: Bool) -> String {
        let answers = setters.ofChildren(now: now).map { words($0.question, $0.choices) }
        let message: Message =
            switch (values.contains("yes"), now) {
            case (true, true): .formChildNow
            case (true, false): .formChild
            case (false, _): .formNoChild
            }
        return language.texts[message, ["answers": joined(answers, by: .formOr)]]
    }

    /// A part that a paper cannot know takes the whole of an *or* with it.
    private func joined(_ parts: [Condition], by message: Message) -> String? {
        let said = parts.map { part -> String? in
            guard let text = words(part) else { return nil }
            return part.isCompound ? "(\(text))" : text
        }
        let known = said.compactMap(\.self)
        if known.isEmpty || (message == .formOr && known.count < said.count) { return nil }
        return joined(known, by: message)
    }

    private func joined(_ parts: [String], by message: Message) -> String {
        guard let first = parts.first else { return "" }
        return parts.dropFirst().reduce(first) { language.texts[message, ["first": $0, "second": $1]] }
    }

    private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}

extension Condition {
    /// Whether it is made of parts, so that it needs brackets inside another.
    fileprivate var isCompound: Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.count > 1
        default: false
        }
    }
}
