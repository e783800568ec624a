import Instruments

/// What of a case is not decided yet: worked out once, then held against one question after another.
struct Undecided {
    /// A derivation that answers could still complete.
    struct Derivation {
        let slot: Int
        let strength: Strength
        let parts: [CompiledCondition]
    }

    let stakes: Stakes
    let isChild: Bool
    let outcome: Screener.Outcome
    let derivations: [Derivation]
    /// The parts of the rules, flags and needs that would change the outcome.
    let parts: [CompiledCondition]

    init(_ stakes: Stakes, _ outcome: Screener.Outcome, _ compiled: CompiledInstrument) {
        let isChild = stakes.now.sheet.isChild
        self.stakes = stakes
        self.isChild = isChild
        self.outcome = outcome
        derivations = compiled.derivations.compactMap { derivation in
            let parts = stakes.undecidedParts(of: derivation.when)
            guard !parts.isEmpty, let strength = compiled.names.indicator(derivation.slot)?.strength(child: isChild)
            else { return nil }
            return Derivation(slot: derivation.slot, strength: strength, parts: parts)
        }
        let rules = compiled.rules.filter { $0.rank > outcome.rank || ($0.rule.presumes && !outcome.presumed) }
        let consequences = compiled.consequences.filter {
            $0.flag & ~outcome.flags != 0 || $0.need & ~outcome.needs != 0
        }
        let after = stakes.afterRules(outcome, flags: compiled.consequentFlags)
        parts =
            rules.map(\.when).flatMap(stakes.undecidedParts) + consequences.map(\.when).flatMap(after.undecidedParts)
    }

    var sheet: AnswerSheet { stakes.now.sheet }

    /// Whether an answer to a question could change level, flags or needs, alone or together with others.
    func couldChange(_ question: CompiledInstrument.CompiledQuestion) -> Bool {
        let gain = question.gain(child: isChild)
        if gain.evidence.flags & ~outcome.flags != 0 || gain.evidence.needs & ~outcome.needs != 0 { return true }
        // Another age, or a talk that is not private, makes it another case.
        if question.settings.contains(where: { sheet.facts[$0.fact] != $0.value }) { return true }
        let derived = withDerived(gain)
        return parts.contains { stakes.canDecide(derived, $0) }
    }

    /// The gain with the indicators whose derivation it could complete.
    func withDerived(_ gain: Gain) -> Gain {
        var gain = gain
        for derivation in derivations where derivation.parts.contains(where: { stakes.canDecide(gain, $0) }) {
            gain.evidence.add(derivation.slot, derivation.strength)
        }
        return gain
    }
}
