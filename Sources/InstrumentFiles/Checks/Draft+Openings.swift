import Instruments

extension Draft {
    /// Opening questions: each item leads to something, and what it leads to comes later and is no more sensitive.
    func checkOpenings() {
        checkFollowUps()
        var items: [Question.ID: Set<Choice.ID>] = [:]
        for question in questions {
            for (list, choices) in openings(of: question) {
                items[list, default: []].formUnion(choices)
                checkOpening(of: question, by: list)
            }
        }
        for list in questions {
            guard let leading = items[list.id] else { continue }
            let path = "question/\(list.id)"
            if list.kind != .many { reading.report(.openingNotMany, at: path, list.id.text) }
            for choice in list.choices where choice.id != Choice.none && !leading.contains(choice.id) {
                reading.report(.opensNothing, at: "\(path)/choice/\(choice.id)", choice.id.text, list.id.text)
            }
        }
    }

    /// Where the way to a question is closed it has no answer, and what hangs on its answer would be asked all the same.
    private func checkFollowUps() {
        let opened = Set(questions.filter { $0.openedBy != nil }.map(\.id))
        for condition in reading.conditions where condition.use == .relevance {
            for case .answer(let parent, _) in condition.placed.atoms.map(\.condition) where opened.contains(parent) {
                let owner = questions.first { condition.owner == "question/\($0.id)" }
                if let owner, owner.openedBy == nil {
                    reading.report(.openingMissing, at: "\(condition.owner)/relevant", owner.id.text, parent.text)
                }
            }
        }
    }

    private func openings(of question: Question) -> [(list: Question.ID, choices: [Choice.ID])] {
        guard case .any(let parts)? = question.openedBy else { return [] }
        return parts.compactMap { part in
            if case .answer(let list, let choices) = part { (list, choices) } else { nil }
        }
    }

    private func checkOpening(of question: Question, by list: Question.ID) {
        let path = "question/\(question.id)/openedBy"
        if let tier = questions.first(where: { $0.id == list })?.tier, tier != question.tier {
            reading.report(
                .openingAbove, at: path, question.id.text, String(question.tier), list.text, String(tier))
        }
        for context in orderedContexts {
            let order = order(of: context)
            guard let own = order.firstIndex(of: question.id), let before = order.firstIndex(of: list), own < before
            else { continue }
            reading.report(.openingLate, at: path, context.id.text, question.id.text, list.text)
        }
    }
}
