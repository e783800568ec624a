import Instruments
import Screening

extension WorkingEdition {
    /// The sheet as somebody fills it who answers opening questions as the questions behind them: an item is ticked where
    /// one of these has an answer from which something follows, or none that is known.
    func withListsAnswered(_ sheet: AnswerSheet) -> AnswerSheet {
        var answered = sheet
        let order = Set(instrument.context(sheet.context)?.order ?? [])
        for list in lists where order.contains(list) && screener.isRelevant(questions[list]!, sheet) {
            let ticked = openings.filter { $0.list == list && order.contains($0.question) }.filter { opening in
                guard screener.isRelevant(questions[opening.question]!, sheet) else { return false }
                return counts(sheet.answers[opening.question], to: opening.question)
            }
            let items = Set(ticked.flatMap(\.items)).sorted()
            answered.answers[list] = .choices(items.isEmpty ? [Choice.none] : items)
        }
        return answered
    }

    private func counts(_ answer: Answer?, to question: Question.ID) -> Bool {
        guard let answer, answer.isEstablished else { return true }
        return answer.choices.compactMap { questions[question]?.choice($0) }.contains { choice in
            !choice.feeds.isEmpty || !choice.flags.isEmpty || !choice.needs.isEmpty || !choice.sets.isEmpty
                || !choice.observes.isEmpty
        }
    }

    private var lists: Set<Question.ID> { Set(openings.map(\.list)) }

    private var openings: [(question: Question.ID, list: Question.ID, items: [Choice.ID])] {
        instrument.questions.flatMap { question -> [(Question.ID, Question.ID, [Choice.ID])] in
            guard case .any(let parts)? = question.openedBy else { return [] }
            return parts.compactMap { part in
                if case .answer(let list, let items) = part { (question.id, list, items) } else { nil }
            }
        }.map { (question: $0.0, list: $0.1, items: $0.2) }
    }
}
