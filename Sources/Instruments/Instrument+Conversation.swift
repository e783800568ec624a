extension Instrument {
    /// The questions about the situation that a place has, in the order of a talk: what is asked, by rising sensitivity and
    /// in the place's own order; then what the officer notes without asking.
    public func conversation(in context: Context.ID) -> [Question] {
        let byID = Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let own = (self.context(context)?.order ?? []).compactMap { byID[$0] }.filter { $0.phase == .questions }
        return Self.bySensitivity(own)
    }

    /// The lists that only lead to other questions.
    public var openingLists: Set<Question.ID> {
        Set(questions.compactMap(\.openedBy).flatMap(\.mentionedQuestions))
    }

    /// Swift's sort is stable: inside a tier the order stays.
    static func bySensitivity(_ questions: [Question]) -> [Question] {
        let asked = questions.filter { $0.audience == .person && !$0.volunteered }
        let noted = questions.filter { $0.audience == .officer || $0.volunteered }
        return asked.sorted { $0.tier < $1.tier } + noted
    }

    /// The questions about the situation of every place, in one order: a question that only some places have follows the
    /// one that it follows there.
    public var conversationAnywhere: [Question] {
        var order: [Question.ID] = []
        for context in contexts {
            var place = order.startIndex
            for id in context.order {
                if let found = order.firstIndex(of: id) {
                    place = max(place, found + 1)
                } else {
                    order.insert(id, at: place)
                    place += 1
                }
            }
        }
        let byID = Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return Self.bySensitivity(order.compactMap { byID[$0] }.filter { $0.phase == .questions })
    }
}
