import Instruments
import Screening

/// Writes what `Undecided` does with a sheet as a circuit: which open questions the planner leaves out.
///
/// It takes the same steps over the same compiled tables. `Stakes` bounds a case between what stands *now* and what could
/// stand at *most*; `undecidedParts` walks down a condition as long as it is neither decided nor impossible, and what the
/// walk has passed is the *path* of a part; `canDecide` asks of a gain, part by part, whether it adds something.
struct EncodedPlanner {
    /// A mistake that a planner could make. No edition can make this one break its promise, so a test does.
    enum Flaw: CaseIterable {
        /// That an answer can complete a derivation.
        case derivations
        /// That a rule which holds leaves a higher one to be reached by a threshold.
        case thresholds
    }

    /// A part of a condition that answers can still decide, where the path to it holds.
    private struct Part {
        let condition: CompiledCondition
        let path: Literal
    }

    private struct Derivation {
        let slot: Int
        let parts: [Part]
    }

    /// For each question that can be answered in some place: that it is open in this case.
    let open: [Question.ID: Literal]
    /// That the planner leaves it out although it is open.
    private(set) var leftOut: [Question.ID: Literal] = [:]

    private let formula: SheetFormula
    private let flaw: Flaw?
    private var circuit: Circuit { formula.circuit }
    private var compiled: CompiledInstrument { formula.screener.compiled }

    init(_ formula: SheetFormula, flaw: Flaw? = nil) {
        self.formula = formula
        self.flaw = flaw
        open = Self.open(formula)
        var gains: [Question.ID: EncodedGain] = [:]
        for id in open.keys {
            gains[id] = compiled.questions[id].map {
                EncodedGain($0, formula.sheet, slotCount: compiled.names.slotCount)
            }
        }
        let now = Self.now(formula)
        let most = most(now, gains)
        let derivations = compiled.derivations.map {
            Derivation(slot: $0.slot, parts: parts(of: $0.when, circuit.yes, now, most))
        }
        let undecided = undecided(now, most)
        for (id, gain) in gains {
            let changes = couldChange(gain, undecided, derivations, now)
            leftOut[id] = circuit.and(open[id] ?? circuit.no, !changes)
        }
    }

    /// `openQuestions` among what can be answered in the place, belongs into the case and is not closed by a list.
    private static func open(_ formula: SheetFormula) -> [Question.ID: Literal] {
        let circuit = formula.circuit
        var places: [Question.ID: [Literal]] = [:]
        for (context, questions) in formula.screener.compiled.answerable {
            for question in questions { places[question.id, default: []].append(formula.sheet.literal(context)) }
        }
        return Dictionary(
            uniqueKeysWithValues: places.compactMap { id, places in
                guard let question = formula.screener.compiled.questions[id] else { return nil }
                let situation = formula.result.situation
                let isRelevant = situation.isRelevant(question.question, formula.screener)
                let isOpened = situation.isOpened(question.question, formula.screener)
                return (id, circuit.and(circuit.or(places), isRelevant, isOpened, !formula.sheet.isAnswered(id)))
            })
    }

    /// The case before it has a level, as rules are held against it.
    private static func now(_ formula: SheetFormula) -> EncodedSituation {
        var now = EncodedSituation(sheet: formula.sheet, evidence: formula.encoder.evidence())
        formula.encoder.derive(into: &now)
        return now
    }

    private func most(_ now: EncodedSituation, _ gains: [Question.ID: EncodedGain]) -> EncodedSituation {
        var most = now
        let brought = gains.sorted { $0.key < $1.key }.compactMap { id, gain in
            open[id].map { (open: $0, gain: gain) }
        }
        for slot in most.evidence.standing.indices {
            let before = now.evidence.standing[slot]
            most.evidence.standing[slot] = EncodedEvidence.Standing { strength in
                circuit.or(
                    [before.at(strength)] + brought.map { circuit.and($0.open, $0.gain.standing[slot].at(strength)) })
            }
        }
        for bit in most.evidence.flags.indices {
            let more = brought.map { circuit.and($0.open, $0.gain.flags[bit]) }
            most.evidence.flags[bit] = circuit.or([now.evidence.flags[bit]] + more)
        }
        var observations: [Observation.ID: [Literal]] = [:]
        for (open, gain) in brought {
            for id in gain.observations { observations[id, default: []].append(open) }
        }
        most.supposed = Supposed(
            answers: open, observations: observations.mapValues(circuit.or),
            isReported: circuit.or(brought.filter(\.gain.isReport).map(\.open)))
        formula.encoder.derive(into: &most)
        return most
    }

    /// `Stakes.undecidedParts`.
    private func parts(
        of condition: CompiledCondition, _ path: Literal, _ now: EncodedSituation, _ most: EncodedSituation
    ) -> [Part] {
        let path = circuit.and(path, !now.holds(condition), most.holds(condition))
        if path == circuit.no { return [] }
        switch condition {
        case .all(let inner), .any(let inner): return inner.flatMap { parts(of: $0, path, now, most) }
        case .level, .fact, .ending: return []
        default: return [Part(condition: condition, path: path)]
        }
    }

    /// `Undecided.parts`: of rules before there is a level, of flags and needs after it.
    private func undecided(_ now: EncodedSituation, _ most: EncodedSituation) -> [Part] {
        let result = formula.result
        let rules = compiled.rules.flatMap { rule -> [Part] in
            let presumes = rule.rule.presumes ? !result.presumed : circuit.no
            return parts(of: rule.when, circuit.or(!result.reached[rule.rank], presumes), now, most)
        }
        var after = now
        after.levels = result.situation.levels
        after.evidence.flags = zip(now.evidence.flags, result.flags).map { circuit.or($0, $1) }
        var mostAfter = most
        mostAfter.supposed?.anyLevel = true
        for bit in mostAfter.evidence.flags.indices {
            let follows = compiled.consequentFlags & (1 << UInt64(bit)) != 0 ? circuit.yes : result.flags[bit]
            mostAfter.evidence.flags[bit] = circuit.or(mostAfter.evidence.flags[bit], follows)
        }
        let consequences = compiled.consequences.flatMap { consequence -> [Part] in
            let flags = EncodedEvidence.numbers(consequence.flag).map { !result.flags[$0] }
            let needs = EncodedEvidence.numbers(consequence.need).map { !result.needs[$0] }
            return parts(of: consequence.when, circuit.or(flags + needs), after, mostAfter)
        }
        return rules + consequences
    }

    /// `Undecided.couldChange`.
    private func couldChange(
        _ gain: EncodedGain, _ undecided: [Part], _ derivations: [Derivation], _ now: EncodedSituation
    ) -> Literal {
        let result = formula.result
        let flags = zip(gain.flags, result.flags).map { circuit.and($0, !$1) }
        let needs = zip(gain.needs, result.needs).map { circuit.and($0, !$1) }
        let settings = (compiled.questions[gain.question]?.settings ?? []).map {
            !formula.sheet.literal($0.fact, $0.value)
        }
        var derived = gain
        for derivation in derivations where flaw != .derivations {
            let completes = circuit.or(derivation.parts.map { decides(derived, $0, now) })
            guard let added = formula.encoder.derived(derivation.slot, if: completes) else { continue }
            let before = derived.standing[derivation.slot]
            derived.standing[derivation.slot] = EncodedEvidence.Standing { circuit.or(before.at($0), added.at($0)) }
        }
        return circuit.or(flags + needs + settings + undecided.map { decides(derived, $0, now) })
    }

    /// `Stakes.canDecide`, where the path to the part holds.
    private func decides(_ gain: EncodedGain, _ part: Part, _ now: EncodedSituation) -> Literal {
        let can: Literal =
            switch part.condition {
            case .present(let slot): gain.standing[slot].medium
            case .atLeast(_, let strength, let set): adds(gain, set, strength, now)
            case .threshold where flaw == .thresholds: circuit.no
            case .threshold(_, let set): circuit.or(Strength.allCases.map { adds(gain, set, $0, now) })
            case .answer(let question, _): question == gain.question ? circuit.yes : circuit.no
            case .observed(let observation): gain.observations.contains(observation) ? circuit.yes : circuit.no
            case .reported: gain.isReport ? circuit.yes : circuit.no
            case .flag(let bits): circuit.or(EncodedEvidence.numbers(bits).map { gain.flags[$0] })
            case .all, .any, .level, .fact, .ending: circuit.no
            }
        return circuit.and(part.path, can)
    }

    /// Whether it adds one that does not stand, and in whose group none stands that the set counts.
    private func adds(
        _ gain: EncodedGain, _ set: CompiledSet, _ strength: Strength, _ now: EncodedSituation
    ) -> Literal {
        circuit.or(
            set.members.slots.map { slot in
                let group = set.groups.first { $0.contains(slot) }?.slots ?? [slot]
                let counted = circuit.or(group.map { now.evidence.standing[$0].at(strength) })
                return circuit.and(gain.standing[slot].at(strength), !counted)
            })
    }
}
