import Instruments
import Screening

/// `Situation` as literals: everything that a condition can be held against.
struct EncodedSituation {
    let sheet: SheetVariables
    var evidence: EncodedEvidence
    /// That the result is this level; nil while there is none.
    var levels: [Level.ID: Literal]?
    /// What is supposed beside the sheet; nil for the sheet as it is.
    var supposed: Supposed?

    private var circuit: Circuit { sheet.circuit }

    /// `Situation.holds`, case by case.
    func holds(_ condition: CompiledCondition) -> Literal {
        switch condition {
        case .all(let parts): circuit.and(parts.map(holds))
        case .any(let parts): circuit.or(parts.map(holds))
        case .present(let slot): evidence.standing[slot].medium
        case .atLeast(let count, let strength, let set): circuit.atLeast(count, of: counted(set, strength))
        case .threshold(let mixes, let set): circuit.or(mixes.map { reaches($0, set) })
        case .fact(let fact, let values): circuit.or(Set(values).map { sheet.literal(fact, $0) })
        case .answer(let question, let choices):
            circuit.or(choices.map { sheet.literal(question, $0) } + [supposed?.answers[question] ?? circuit.no])
        case .observed(let observation):
            circuit.or(
                sheet.observations[observation]?.observed ?? circuit.no,
                supposed?.observations[observation] ?? circuit.no)
        case .reported: circuit.or(sheet.isReported, supposed?.isReported ?? circuit.no)
        case .flag(let bits): circuit.or(EncodedEvidence.numbers(bits).map { evidence.flags[$0] })
        case .level where supposed?.anyLevel == true: circuit.yes
        case .level(let levels): circuit.or(levels.map { self.levels?[$0] ?? circuit.no })
        // A sheet has no ending: with one there is no result.
        case .ending: circuit.no
        }
    }

    /// What is counted of a set: each indicator, and each group once, with the strongest of its members.
    private func counted(_ set: CompiledSet, _ strength: Strength) -> [Literal] {
        let single = set.ungrouped.slots.map { evidence.standing[$0].at(strength) }
        let groups = set.groups.map { group in
            circuit.or(group.slots.map { evidence.standing[$0].at(strength) })
        }
        return single + groups
    }

    /// `CompiledSet.reaches`: a stronger indicator can stand in for a weaker one.
    private func reaches(_ mix: Threshold.Mix, _ set: CompiledSet) -> Literal {
        circuit.and(
            circuit.atLeast(mix.strong, of: counted(set, .strong)),
            circuit.atLeast(mix.strong + mix.medium, of: counted(set, .medium)),
            circuit.atLeast(mix.strong + mix.medium + mix.weak, of: counted(set, .weak)))
    }

    /// `Situation.isKnownNotToHold`, case by case.
    func isKnownNotToHold(_ condition: CompiledCondition) -> Literal {
        switch condition {
        case .all(let parts): return circuit.or(parts.map(isKnownNotToHold))
        case .any(let parts): return circuit.and(parts.map(isKnownNotToHold))
        case .fact(let fact, _): return circuit.and(sheet.isEstablished(fact), !holds(condition))
        case .answer(let question, _):
            return circuit.and(sheet.isAnswered(question), !holds(condition))
        case .present, .atLeast, .threshold, .observed, .reported, .flag, .level, .ending: return !holds(condition)
        }
    }

    /// `Screener.isOpened`, of a question that is not answered.
    func isOpened(_ question: Question, _ screener: Screener) -> Literal {
        guard let items = screener.compiled.questions[question.id]?.openedBy else { return circuit.yes }
        return !isKnownNotToHold(items)
    }

    /// `Screener.isRelevant`.
    func isRelevant(_ question: Question, _ screener: Screener) -> Literal {
        let isAboveChild =
            question.audience == .person && !question.volunteered && question.tier > Screener.highestTierForChild
        let maybeAsked = isAboveChild ? !sheet.isChildNow : circuit.yes
        guard let condition = screener.compiled.questions[question.id]?.relevant else { return maybeAsked }
        return circuit.and(maybeAsked, !isKnownNotToHold(condition))
    }
}
