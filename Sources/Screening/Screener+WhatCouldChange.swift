import Instruments

extension Screener {
    /// The open questions whose answers, alone or together with others', could still change level, flags (*presumed* is
    /// one of them) or needs.
    ///
    /// Rules hold no negation, so supposing every open question answered with all its choices at once gives an upper
    /// bound: a rule that does not hold there holds under no answers. A question is left out only if it speaks of nothing
    /// that a rule still within reach depends on; so none that could change the result is ever left out, while one or
    /// two that could not may be named.
    func couldStillChange(
        _ situation: Situation, _ outcome: Outcome, open: [CompiledInstrument.CompiledQuestion]
    ) -> [CompiledInstrument.CompiledQuestion] {
        let bound = upperBound(situation, open: open)
        let within = reachable(from: outcome, under: bound)
        let isChild = situation.sheet.isChild
        return open.filter { question in
            let most = question.most.of(child: isChild)
            let newFlags = most.flags & ~outcome.flags
            let newNeeds = most.needs & ~outcome.needs
            return newFlags != 0 || newNeeds != 0 || within.questions.contains(question.id)
                || !most.slotsBeyond(situation.evidence).intersection(within.slots).isEmpty
                || statesSomethingNew(question.question, situation.sheet)
        }
    }

    /// Whether an answer would change a fact of the case, or note something seen: then it is another case, in which any
    /// rule can come out differently.
    private func statesSomethingNew(_ question: Question, _ sheet: AnswerSheet) -> Bool {
        question.choices.contains { choice in
            choice.sets.contains { sheet.facts[$0.fact] != $0.value }
                || choice.observes.contains { seen in
                    guard let how = sheet.observations[seen.observation] else { return true }
                    return !how.known.contains(seen.known) || seen.cause.map { !how.causes.contains($0) } ?? false
                }
        }
    }

    /// Whether the open questions could raise the level.
    func couldRaise(
        _ outcome: Outcome, _ situation: Situation, open: [CompiledInstrument.CompiledQuestion]
    ) -> Bool {
        self.outcome(of: upperBound(situation, open: open)).rank > outcome.rank
    }

    /// Every open question answered with all its choices at once.
    private func upperBound(
        _ situation: Situation, open: [CompiledInstrument.CompiledQuestion]
    ) -> Situation {
        var bound = situation
        bound.supposed = Set(open.map(\.id))
        let isChild = situation.sheet.isChild
        for question in open { bound.evidence.formUnion(question.most.of(child: isChild)) }
        derive(into: &bound)
        return bound
    }

    /// The indicators and questions on which rules that do not hold yet, but could, depend.
    private func reachable(
        from outcome: Outcome, under bound: Situation
    ) -> (slots: IndicatorSet, questions: Set<Question.ID>) {
        var conditions = compiled.rules
            .filter { $0.rank > outcome.rank || ($0.rule.presumes && !outcome.presumed) }
            .filter { bound.holds($0.when) }
            .map(\.when)
        let highest = self.outcome(of: bound)
        var leveled = bound
        leveled.level = highest.level
        leveled.evidence.flags |= highest.flags
        for consequence in compiled.consequences where leveled.holds(consequence.when) {
            let isNew = consequence.flag & ~outcome.flags != 0 || consequence.need & ~outcome.needs != 0
            if isNew { conditions.append(consequence.when) }
        }
        var slots = conditions.reduce(IndicatorSet()) { $0.union($1.mentioned) }
        var questions = conditions.reduce(into: Set<Question.ID>()) { $0.formUnion($1.mentionedQuestions) }
        // Backwards, because a derivation may rest on those before it.
        for derivation in compiled.derivations.reversed()
        where slots.contains(derivation.slot) && bound.holds(derivation.when) {
            slots.formUnion(derivation.when.mentioned)
            questions.formUnion(derivation.when.mentionedQuestions)
        }
        return (slots, questions)
    }
}
