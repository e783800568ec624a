import Instruments
import Screening

/// Writes what `Screener` does with a sheet as a circuit over the sheet's variables.
///
/// It is exact because it takes the same steps in the same order over the same compiled tables, and each step is a gate
/// that is equivalent to it (`Circuit`):
///
/// 1. *Evidence* (`Screener.read`). What a choice brings is looked up in `CompiledQuestion.effects`, for an adult and for a
///    child; what an observation brings is asked of `NameTable.evidence`. Both are unions, so a slot stands where one of
///    its sources does. For observations: what `NameTable.evidence` gives depends on the ways only by whether *person* is
///    among them, and on the causes as a union over each, so it is asked for each of these apart.
/// 2. *Derivations*, in their order, each seeing what the earlier ones added.
/// 3. *Rules* over what then stands, while there is no level yet; the rank of the level is the highest of those that hold.
/// 4. *Consequences*, in their order, each seeing the level, `presumed` and the flags raised before it.
///
/// `EncodingTests` holds it against `Screener.assess` over random sheets, both ways.
struct SheetEncoder {
    let screener: Screener
    let sheet: SheetVariables

    private var circuit: Circuit { sheet.circuit }
    private var instrument: Instrument { screener.instrument }
    private var names: NameTable { screener.compiled.names }

    /// The result of the sheet.
    ///
    /// - Parameter whatIf: indicators that may be left out or weigh otherwise.
    func result(_ whatIf: WhatIf? = nil) -> EncodedResult {
        var situation = EncodedSituation(sheet: sheet, evidence: evidence())
        if let whatIf { situation.evidence.standing = whatIf.standing(situation.evidence.standing) }
        derive(into: &situation, whatIf)
        let rules = screener.compiled.rules.map { situation.holds($0.when) }
        let ranks = zip(screener.compiled.rules.map(\.rank), rules)
        let reached = instrument.levels.indices.map { rank in
            rank == 0 ? circuit.yes : circuit.or(ranks.filter { $0.0 >= rank }.map(\.1))
        }
        situation.levels = levels(reached)
        let presumed = circuit.or(zip(screener.compiled.rules, rules).filter(\.0.rule.presumes).map(\.1))
        raise(names.flag(Flag.presumed), if: presumed, in: &situation.evidence.flags)
        for consequence in screener.compiled.consequences {
            let holds = situation.holds(consequence.when)
            raise(consequence.flag, if: holds, in: &situation.evidence.flags)
            raise(consequence.need, if: holds, in: &situation.evidence.needs)
        }
        return EncodedResult(situation: situation, rules: rules, reached: reached, presumed: presumed)
    }

    private func levels(_ reached: [Literal]) -> [Level.ID: Literal] {
        var levels: [Level.ID: Literal] = [:]
        for (rank, level) in instrument.levels.reversed().enumerated() {
            let above = rank + 1 < reached.count ? reached[rank + 1] : circuit.no
            levels[level.id] = circuit.and(reached[rank], !above)
        }
        return levels
    }

    private func raise(_ mask: UInt64, if condition: Literal, in raised: inout [Literal]) {
        for number in EncodedEvidence.numbers(mask) { raised[number] = circuit.or(raised[number], condition) }
    }

    // MARK: - Evidence

    /// What answers and observations bring.
    func evidence() -> EncodedEvidence {
        var sources = EvidenceSources(slotCount: names.slotCount)
        for question in instrument.questions {
            guard let compiled = screener.compiled.questions[question.id] else { continue }
            for choice in question.choices {
                guard let effect = compiled.effects[choice.id] else { continue }
                add(
                    effect.of(child: true), effect.of(child: false), if: sheet.literal(question.id, choice.id), &sources
                )
            }
        }
        for observation in instrument.observations {
            guard let seen = sheet.observations[observation.id] else { continue }
            add(observation, seen, &sources)
        }
        return EncodedEvidence(
            standing: (0..<names.slotCount).map { slot in
                EncodedEvidence.Standing { circuit.or(sources.at($0)[slot]) }
            },
            flags: sources.flags.map(circuit.or), needs: sources.needs.map(circuit.or))
    }

    private func add(_ observation: Observation, _ seen: SheetVariables.Seen, _ sources: inout EvidenceSources) {
        let ofPerson = circuit.or(seen.ways.filter { $0.known == .person }.map(\.literal))
        let causes: [(id: Observation.Cause.ID?, literal: Literal)] =
            [(nil, circuit.yes)] + seen.causes.map { ($0.id, $0.literal) }
        for (known, isKnownSo) in [(Observation.Known.person, ofPerson), (.site, !ofPerson)] {
            for cause in causes {
                let how = ObservedHow(known: [known], causes: Set([cause.id].compactMap { $0 }))
                let holds = circuit.and(seen.observed, isKnownSo, cause.literal)
                // A compiled instrument holds every name that its observations name.
                guard let child = try? names.evidence(observation, how, child: true),
                    let adult = try? names.evidence(observation, how, child: false)
                else { continue }
                add(child, adult, if: holds, &sources)
            }
        }
    }

    private func add(_ child: Evidence, _ adult: Evidence, if holds: Literal, _ sources: inout EvidenceSources) {
        guard holds != circuit.no else { return }
        if child == adult {
            sources.add(child, if: holds)
        } else {
            sources.add(child, if: circuit.and(holds, sheet.isChild))
            sources.add(adult, if: circuit.and(holds, !sheet.isChild))
        }
    }

    func derive(into situation: inout EncodedSituation, _ whatIf: WhatIf? = nil) {
        for derivation in screener.compiled.derivations {
            let holds = situation.holds(derivation.when)
            guard var added = derived(derivation.slot, if: holds) else { continue }
            if let whatIf { added = whatIf.derived(derivation.slot, added, if: holds) }
            let before = situation.evidence.standing[derivation.slot]
            situation.evidence.standing[derivation.slot] = EncodedEvidence.Standing { strength in
                circuit.or(before.at(strength), added.at(strength))
            }
        }
    }

    /// The indicator at its own strength; nil for an act of others, which is never derived.
    func derived(_ slot: Int, if holds: Literal) -> EncodedEvidence.Standing? {
        guard let indicator = names.indicator(slot), let child = indicator.strength(child: true),
            let adult = indicator.strength(child: false)
        else { return nil }
        return EncodedEvidence.Standing { strength in
            let ofChild = child >= strength ? sheet.isChild : circuit.no
            let ofAdult = adult >= strength ? !sheet.isChild : circuit.no
            return circuit.and(holds, circuit.or(ofChild, ofAdult))
        }
    }
}
