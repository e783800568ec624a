import Instruments

extension Draft {
    private static let fewestOwnQuestions = 5

    /// What a context lists twice over or not at all, and questions that no place can ask.
    func checkContexts() {
        var commonOrders: [[Question.ID]: Reading.ContextFile] = [:]
        for context in orderedContexts {
            let path = "context/\(context.id)"
            checkOrder(of: context)
            if context.questions.count < Self.fewestOwnQuestions {
                reading.report(
                    .tooFewOwnQuestions, at: path, context.id.text, String(context.questions.count))
            }
            let own = Set(context.questions.map(\.id))
            let common = order(of: context).filter { !own.contains($0) }
            if let other = commonOrders[common], common.count > 1 {
                reading.report(.sameOrder, at: "\(path)/order", context.id.text, other.id.text)
            } else {
                commonOrders[common] = context
            }
        }
        checkReachability()
    }

    /// Entries of an order that are no question of this place, or could be two things.
    func checkOrderNames() {
        for context in orderedContexts {
            let known = Set((common + context.questions).map(\.id.text))
            for entry in context.order {
                if reading.names[.topic]?[entry.id] != nil {
                    let question = common.first { $0.id.text == entry.id }
                    if let question, question.topic?.text != entry.id {
                        reading.report(
                            .idOfTwoKinds, at: entry.place, entry.id, "a \(DiagnosticMessages.noun(for: .topic))",
                            "a \(DiagnosticMessages.noun(for: .question))")
                    }
                } else if reading.names[.question]?[entry.id] != nil, !known.contains(entry.id) {
                    // A step of the interview, or a question of another place.
                    reading.report(
                        .unknownID, at: entry.place, entry.id, DiagnosticMessages.noun(for: .ordered),
                        DiagnosticMessages.suggestion(Nearest.word(to: entry.id, in: known)))
                }
            }
        }
    }

    /// The order names every topic that has questions left, and every own question.
    private func checkOrder(of context: Reading.ContextFile) {
        let path = "context/\(context.id)/order"
        let listed = Set(context.order.map(\.id))
        for topic in head.topics where !listed.contains(topic.id.text) {
            let questions = common.filter { $0.topic == topic.id && !listed.contains($0.id.text) }
            if !questions.isEmpty {
                reading.report(
                    .orderMisses, at: path, context.id.text, DiagnosticMessages.noun(for: .topic), topic.id.text)
            }
        }
        for question in context.questions where !listed.contains(question.id.text) {
            reading.report(
                .orderMisses, at: path, context.id.text, DiagnosticMessages.noun(for: .question), question.id.text)
        }
        for entry in context.order where reading.names[.topic]?[entry.id] != nil && unfold(entry, in: context).isEmpty {
            reading.report(.topicStandsForNothing, at: entry.place, entry.id)
        }
    }

    /// Questions that no place can ask, or whose relevance excludes every place that asks them.
    private func checkReachability() {
        let orders = contexts.map { (id: $0.id, questions: Set(order(of: $0))) }
        let own = Set(contexts.flatMap(\.questions).map(\.id))
        for question in common + contexts.flatMap(\.questions) where !question.id.text.isEmpty {
            let places = orders.filter { $0.questions.contains(question.id) }.map(\.id.text)
            let path = "question/\(question.id)"
            if places.isEmpty {
                // An own question that its order leaves out was reported there.
                if !own.contains(question.id) {
                    reading.report(
                        .questionNeverAsked, at: path, question.id.text, DiagnosticMessages.inNoOrder)
                }
            } else if let relevant = question.relevant, !places.contains(where: { allows(relevant, in: $0) }) {
                reading.report(
                    .questionNeverAsked, at: "\(path)/relevant", question.id.text,
                    DiagnosticMessages.relevanceNeverHolds)
            }
        }
    }

    private func allows(_ condition: Condition, in context: String) -> Bool {
        PossibleFacts([.context: [context]]).allow(condition)
    }
}
