import Instruments
import Language

/// Makes printed questions of those of an instrument.
struct PaperQuestionWriter {
    private let book: Phrasebook
    private let setters: Setters

    init(_ book: Phrasebook, _ setters: Setters) {
        self.book = book
        self.setters = setters
    }

    func question(_ question: Question) -> PaperQuestion {
        PaperQuestion(
            number: question.number, mayBeOverheard: question.mayBeOverheard && question.audience == .person,
            notes: notes(question),
            read: question.readFromForm.indices.map { index in book.at(question) { $0.readFromForm[index] } },
            ask: book.at(question) { $0.ask }, how: how(question), answers: answers(question) + notSaid(question),
            codeLength: codeLength(question), help: question.help == nil ? nil : help(question))
    }

    private func help(_ question: Question) -> Phrase {
        book.noted { $0.texts[.questionKnow, ["help": $0.question(question.id)?.help ?? ""]] }
    }

    private func notes(_ question: Question) -> [Phrase] {
        var notes: [Phrase] = []
        if question.volunteered {
            notes.append(book.noted(.questionVolunteered))
        } else if question.audience == .officer {
            notes.append(book.noted(.questionOfficer))
        }
        if question.isForAdultsAlone { notes.append(book.noted(.formAdultsAlone)) }
        if let relevant = question.relevant { notes += onlyIf(relevant, .formOnlyIf) }
        if let openedBy = question.openedBy { notes += onlyIf(openedBy, .formOpenedBy) }
        return notes
    }

    private func onlyIf(_ condition: Condition, _ message: Message) -> [Phrase] {
        guard ConditionWords(book.own, setters).words(condition) != nil else { return [] }
        return [
            book.noted { language in
                let words = ConditionWords(language, setters).words(condition) ?? ""
                return language.texts[message, ["condition": words]]
            }
        ]
    }

    private func how(_ question: Question) -> Phrase? {
        switch question.kind {
        case .one: nil
        case .many: book.noted(.formMany)
        case .list: codeLength(question) == nil ? nil : book.noted(.formCode)
        }
    }

    private func codeLength(_ question: Question) -> Int? {
        guard let list = list(question, in: book.own), !list.isShown, !list.isOfNumbers else { return nil }
        return list.entries.map(\.code.count).filter { $0 <= Self.longestCode }.max()
    }

    /// Longer codes are words; their beginning is enough to find them.
    private static let longestCode = 4

    private func list(_ question: Question, in language: FormLanguage) -> CodeList? {
        if case .list(let id) = question.kind { language.instrument.list(id) } else { nil }
    }

    private func answers(_ question: Question) -> [PaperQuestion.Answer] {
        guard let list = list(question, in: book.own) else {
            return question.choices.map { choice in
                PaperQuestion.Answer(
                    number: question.number(of: choice.id),
                    text: book.at(question) { $0.choice(choice.id)?.text }, notes: notes(choice))
            }
        }
        guard list.isShown || list.isOfNumbers else { return [] }
        return list.entries.enumerated().map { index, entry in
            let text = { (language: FormLanguage) in language.instrument.list(list.id)?.name(of: entry.code) ?? "" }
            return PaperQuestion.Answer(
                number: list.isOfNumbers ? nil : index + 1,
                text: question.audience == .person ? book.said(text) : book.noted(text), notes: [])
        }
    }

    private func notes(_ choice: Choice) -> [Phrase] {
        var notes = choice.relevant.map { onlyIf($0, .formOnlyIf) } ?? []
        if let end = choice.ends {
            notes.append(
                book.noted { language in
                    let title = language.instrument.endings.first { $0.id == end }?.title ?? end.text
                    return language.texts[.formEnds, ["ending": title]]
                })
        }
        return notes
    }

    private func notSaid(_ question: Question) -> [PaperQuestion.Answer] {
        guard question.offersNotSaying else { return [] }
        let answers: [(Int, Message)] = [
            (Question.unknownNumber, .questionUnknown), (Question.declinedNumber, .questionDeclined),
        ]
        return answers.map { number, message in
            let text = { (language: FormLanguage) in language.texts[message] }
            return PaperQuestion.Answer(
                number: number, text: question.volunteered ? book.noted(text) : book.said(text), notes: [])
        }
    }
}
