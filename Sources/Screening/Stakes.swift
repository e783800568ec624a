import Instruments

/// What an answer could still decide in a case.
///
/// Rules hold no negation, so more answers only ever add. Two situations therefore bound every way in which the case can
/// still go: what stands *now*, and *most*, in which every open question is answered with all its choices at once. A
/// condition that holds now holds however the rest is answered; one that does not hold at most never does. Between the two
/// a gain decides a condition only where it adds something that one of its parts counts and that does not count already.
struct Stakes {
    let now: Situation
    let most: Situation

    /// The same once there is a level: what flags, needs and forms are held against.
    ///
    /// - Parameter flags: every flag that follows from a condition.
    func afterRules(_ outcome: Screener.Outcome, flags: UInt64) -> Stakes {
        var now = now
        now.level = outcome.level
        now.evidence.flags |= outcome.flags
        var most = most
        most.supposeLevel(flags: outcome.flags | flags)
        return Stakes(now: now, most: most)
    }

    /// The parts of a condition that answers can still decide: each speaks of one thing, and neither holds now nor can
    /// never hold. None where the condition is decided.
    func undecidedParts(of condition: CompiledCondition) -> [CompiledCondition] {
        if now.holds(condition) || !most.holds(condition) { return [] }
        switch condition {
        case .all(let parts), .any(let parts): return parts.flatMap(undecidedParts)
        // A level follows from rules, which are looked at by themselves; the others are no answer's to change.
        case .level, .fact, .ending: return []
        case .present, .atLeast, .threshold, .answer, .observed, .reported, .flag: return [condition]
        }
    }

    /// Whether a gain could be what makes an undecided part hold, alone or together with other answers. Never false where
    /// it could; it may be true where other answers would always be enough without it.
    func canDecide(_ gain: Gain, _ part: CompiledCondition) -> Bool {
        switch part {
        case .present(let slot): gain.evidence.medium.contains(slot)
        case .atLeast(_, let strength, let set): adds(gain, to: set, at: strength)
        case .threshold(_, let set): Strength.allCases.contains { adds(gain, to: set, at: $0) }
        case .answer(let question, _): question == gain.question
        case .observed(let observation): gain.observations.contains(observation)
        case .reported: gain.isReport
        case .flag(let bit): gain.evidence.flags & bit != 0
        case .all, .any, .level, .fact, .ending: false
        }
    }

    /// Whether it adds something to what a set counts: a member of a group that counts already adds nothing.
    private func adds(_ gain: Gain, to set: CompiledSet, at strength: Strength) -> Bool {
        let already = now.evidence.at(strength)
        let added = gain.evidence.at(strength).intersection(set.members).subtracting(already)
        if added.isEmpty { return false }
        return set.count(in: already.union(added)) > set.count(in: already)
    }
}
