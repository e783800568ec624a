import Instruments

extension NameTable {
    package func compiled(_ condition: Condition) throws(ScreenerError) -> CompiledCondition {
        switch condition {
        case .all(let parts): return .all(try compiled(parts))
        case .any(let parts): return .any(try compiled(parts))
        case .present(let indicator): return .present(try slot(indicator))
        case .atLeast(let count, let strength, let set): return .atLeast(count, strength, try compiled(set))
        case .threshold(let id, let set):
            guard let threshold = instrument.thresholds.first(where: { $0.id == id }) else {
                throw .unknownName(id.text)
            }
            return .threshold(threshold.anyOf, try compiled(set))
        case .fact(let fact, let values): return .fact(fact, values)
        case .answer(let question, let choices): return .answer(question, choices)
        case .observed(let observation): return .observed(observation)
        case .reported: return .reported
        case .flag(let id): return .flag(flag(id))
        case .level(let levels): return .level(levels)
        case .ending(let endings): return .ending(endings)
        }
    }

    private func compiled(_ parts: [Condition]) throws(ScreenerError) -> [CompiledCondition] {
        var result: [CompiledCondition] = []
        for part in parts { result.append(try compiled(part)) }
        return result
    }

    func compiled(_ consequence: Consequence) throws(ScreenerError) -> CompiledInstrument.CompiledConsequence {
        let when = try compiled(consequence.when)
        return switch consequence.raises {
        case .flag(let id): .init(flag: flag(id), need: 0, form: nil, when: when)
        case .need(let id): .init(flag: 0, need: need(id), form: nil, when: when)
        case .form(let id): .init(flag: 0, need: 0, form: id, when: when)
        }
    }

    func compiled(_ question: Question, index: Int) throws(ScreenerError) -> CompiledInstrument.CompiledQuestion {
        var effects: [Choice.ID: CompiledInstrument.Effect] = [:]
        for choice in question.choices {
            effects[choice.id] = CompiledInstrument.Effect(
                adult: try evidence(choice, child: false), child: try evidence(choice, child: true))
        }
        var relevant: CompiledCondition?
        if let condition = question.relevant { relevant = try compiled(condition) }
        var openedBy: CompiledCondition?
        if let condition = question.openedBy { openedBy = try compiled(condition) }
        return .init(
            index: index, question: question, relevant: relevant, openedBy: openedBy, effects: effects,
            gains: (try gain(question, child: false), try gain(question, child: true)))
    }

    /// All choices of a question at once, with what they note as seen.
    private func gain(_ question: Question, child: Bool) throws(ScreenerError) -> Gain {
        var all = Evidence()
        for choice in question.choices {
            all.formUnion(try evidence(choice, child: child))
            for seen in choice.observes { all.formUnion(try evidence(seen, child: child)) }
        }
        let observes = question.choices.flatMap(\.observes)
        return Gain(
            question: question.id, evidence: all, observations: Set(observes.map(\.observation)),
            isReport: observes.contains { $0.known == .reported })
    }

    /// What an observation could bring once it is noted. Ways and causes add up over questions, so all of them are
    /// supposed.
    private func evidence(_ seen: Choice.Observed, child: Bool) throws(ScreenerError) -> Evidence {
        guard let observation = instrument.observations.first(where: { $0.id == seen.observation }) else {
            throw .unknownName(seen.observation.text)
        }
        let how = ObservedHow(known: Set(observation.known), causes: Set(observation.causes.map(\.id)))
        return try evidence(observation, how, child: child)
    }

    private func evidence(_ choice: Choice, child: Bool) throws(ScreenerError) -> Evidence {
        var result = Evidence()
        for feed in choice.feeds {
            result.formUnion(
                try evidence(feed.indicator, child: child) { own in min(own, feed.strength ?? own) })
        }
        for id in choice.flags { result.flags |= flag(id) }
        for id in choice.needs { result.needs |= need(id) }
        return result
    }

    /// The slots of the indicators that a question asks for.
    func slots(fedBy question: Question) throws(ScreenerError) -> Set<Int> {
        var slots: Set<Int> = []
        for choice in question.choices {
            for feed in choice.feeds { slots.insert(try slot(feed.indicator)) }
        }
        return slots
    }
}
