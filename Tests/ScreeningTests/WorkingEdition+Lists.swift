import Instruments
import Screening

extension WorkingEdition {
    /// The sheet as somebody fills it who answers opening questions as the questions behind them: an item is ticked where
    /// one of these has an answer from which something follows, or where the person is not sure. Who declines some and
    /// speaks of none declines the list.
    ///
    /// - Parameter unsure: questions of which the person would say so at the list already.
    func withListsAnswered(_ sheet: AnswerSheet, unsureOf unsure: Set<Question.ID>) -> AnswerSheet {
        var answered = sheet
        let order = Set(instrument.context(sheet.context)?.order ?? [])
        func belongs(_ id: Question.ID) -> Bool {
            order.contains(id) && questions[id].map { screener.isRelevant($0, sheet) } ?? false
        }
        for list in lists where belongs(list) {
            let behind = openings.filter { $0.list == list && belongs($0.question) }
            let items = Set(
                behind.filter { unsure.contains($0.question) || counts(sheet.answers[$0.question], to: $0.question) }
                    .flatMap(\.items))
            let isDeclined = behind.contains { sheet.answers[$0.question] == .declined }
            answered.answers[list] =
                items.isEmpty ? isDeclined ? .declined : .choices([Choice.none]) : .choices(items.sorted())
        }
        return answered
    }

    private func counts(_ answer: Answer?, to question: Question.ID) -> Bool {
        guard let answer else { return false }
        return answer.choices.compactMap { questions[question]?.choice($0) }.contains { choice in
            !choice.feeds.isEmpty || !choice.flags.isEmpty || !choice.needs.isEmpty || !choice.sets.isEmpty
                || !choice.observes.isEmpty
        }
    }

    /// Whether it is an opening question.
    func isList(_ question: Question.ID) -> Bool { lists.contains(question) }

    /// The questions to which a list leads, with the items that do.
    static func openings(in instrument: Instrument) -> [Opening] {
        instrument.questions.flatMap { question -> [Opening] in
            guard case .any(let parts)? = question.openedBy else { return [] }
            return parts.compactMap { part in
                guard case .answer(let list, let items) = part else { return nil }
                return Opening(question: question.id, list: list, items: items)
            }
        }
    }

    struct Opening: Sendable {
        let question: Question.ID
        let list: Question.ID
        let items: [Choice.ID]
    }
}
