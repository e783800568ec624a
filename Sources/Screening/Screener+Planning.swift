import Instruments

extension Screener {
    /// What is asked next, or nil if nothing more is needed.
    ///
    /// The least sensitive questions come first. Among those of one tier a topic that was begun is ended, and the topic
    /// that could do most for the case comes next; safety and needs, the first tier, keep the context's order. What can
    /// change nothing any more is left out.
    ///
    /// - Parameters:
    ///   - candidates: questions of this case that were not put yet, in the context's order.
    ///   - wanted: questions that the officer wants asked whatever they can change.
    ///   - last: the question that was asked last.
    public func nextQuestion(
        _ sheet: AnswerSheet, among candidates: [Question.ID], wanted: Set<Question.ID> = [],
        after last: Question.ID? = nil
    ) -> Question.ID? {
        let sheet = understood(sheet)
        let situation = read(sheet).situation
        let undecided = undecided(situation, outcome(of: situation))
        let needed = needed(candidates.compactMap { compiled.questions[$0] }, wanted, undecided)
        let asked = needed.filter(\.isAsked)
        // What the officer notes without asking comes last.
        guard let tier = asked.map(\.question.tier).min() else { return needed.first?.id }
        let waiting = Set(asked.map(\.id))
        let ready = asked.filter { $0.question.tier == tier && waiting.isDisjoint(with: $0.parents) }
        if let before = last.flatMap({ compiled.questions[$0]?.question }), before.tier == tier,
            let topic = before.topic, let next = ready.first(where: { $0.question.topic == topic })
        {
            return next.id
        }
        // How safe and how well somebody is comes before what a case can come to, and as the place has it.
        if tier == 0 { return ready.first?.id }
        return strongest(of: ready, opening: asked, undecided)?.id
    }

    /// The question that could do most, by itself or by what hangs on it; between equals the context's order decides.
    private func strongest(
        of ready: [CompiledInstrument.CompiledQuestion], opening asked: [CompiledInstrument.CompiledQuestion],
        _ undecided: Undecided
    ) -> CompiledInstrument.CompiledQuestion? {
        let within = compiled.rules.filter { $0.rank > undecided.outcome.rank }
            .map { (rank: $0.rank, parts: undecided.stakes.undecidedParts(of: $0.when)) }
        var powers = Dictionary(
            asked.map { ($0.id, power($0, undecided, within)) }, uniquingKeysWith: { first, _ in first })
        // What hangs on a question comes after it in the order.
        for question in asked.reversed() {
            guard let own = powers[question.id] else { continue }
            for parent in question.parents {
                if let known = powers[parent], known.lexicographicallyPrecedes(own) { powers[parent] = own }
            }
        }
        let none: [Int] = []
        return ready.max { (powers[$0.id] ?? none).lexicographicallyPrecedes(powers[$1.id] ?? none) }
    }

    /// The questions of this case that are not put: an opening question closed the way to them or was declined, or they
    /// can change nothing any more.
    public func notNeeded(_ sheet: AnswerSheet, among candidates: [Question.ID]) -> [Question.ID] {
        let sheet = understood(sheet)
        let situation = read(sheet).situation
        let undecided = undecided(situation, outcome(of: situation))
        let needed = Set(self.needed(candidates.compactMap { compiled.questions[$0] }, [], undecided).map(\.id))
        return candidates.filter { !needed.contains($0) }
    }

    private func needed(
        _ candidates: [CompiledInstrument.CompiledQuestion], _ wanted: Set<Question.ID>, _ undecided: Undecided
    ) -> [CompiledInstrument.CompiledQuestion] {
        let askedFor = Set(undecided.outcome.rules.compactMap(\.rule.asks?.question))
        var needed = Set(
            candidates.filter {
                wanted.contains($0.id)
                    || isOpened($0, undecided.sheet) && !isDeclinedAsAWhole($0, undecided.sheet)
                        && (askedFor.contains($0.id) || undecided.couldChange($0))
            }.map(\.id))
        // A question that decides whether a needed one belongs into the case is needed too.
        for question in candidates.reversed() where needed.contains(question.id) {
            needed.formUnion(question.parents)
        }
        return candidates.filter { needed.contains($0.id) }
    }

    /// How much a question could do by itself: the highest level to which one of its choices leads, then the highest that
    /// it could help to reach, then the strongest of what it could add.
    private func power(
        _ question: CompiledInstrument.CompiledQuestion, _ undecided: Undecided,
        _ within: [(rank: Int, parts: [CompiledCondition])]
    ) -> [Int] {
        let stakes = undecided.stakes
        let alone = question.effects.values.map { effect in
            var supposed = stakes.now
            supposed.evidence.formUnion(effect.of(child: undecided.isChild))
            derive(into: &supposed)
            return outcome(of: supposed).rank
        }
        let gain = undecided.withDerived(question.gain(child: undecided.isChild))
        let helped = within.filter { $0.parts.contains { stakes.canDecide(gain, $0) } }.map(\.rank)
        let added = gain.evidence.slotsBeyond(stakes.now.evidence)
        let strength = Strength.allCases.last { !gain.evidence.at($0).intersection(added).isEmpty }
        return [alone.max() ?? 0, helped.max() ?? 0, strength.flatMap(Strength.allCases.firstIndex) ?? 0]
    }
}
