import Instruments
import TestSupport

extension Instrument {
    /// The instrument with only some of its questions, so that thousands of interviews can be held in a test.
    ///
    /// - Parameters:
    ///   - count: how many questions of the place stay, drawn at random.
    ///   - kept: what stays besides. Of the particulars only these do.
    func thinned(
        to count: Int, and kept: Set<Question.ID>, in context: Context.ID, using random: inout SplitMix64
    ) -> Instrument {
        let order = self.context(context)?.order ?? []
        let stays = Set(order.shuffled(using: &random).prefix(count)).union(kept)
        return keeping { question in
            switch question.phase {
            case .questions, .particulars: stays.contains(question.id)
            default: true
            }
        }
    }

    private func keeping(_ isKept: (Question) -> Bool) -> Instrument {
        let questions = questions.filter(isKept)
        let ids = Set(questions.map(\.id))
        let contexts = contexts.map {
            Context(id: $0.id, title: $0.title, about: $0.about, order: $0.order.filter(ids.contains))
        }
        return Instrument(
            id: id, edition: edition, title: title, statement: statement, digest: digest, sources: sources,
            sections: sections, levels: levels, groups: groups, thresholds: thresholds, flags: flags, needs: needs,
            forms: forms, topics: topics, indicators: indicators, observations: observations, contexts: contexts,
            questions: questions, derivations: derivations, rules: rules, consequences: consequences,
            actions: actions, endings: endings, lists: lists)
    }
}
