import Instruments

/// The rules engine: reads answer sheets under one instrument.
///
/// It is pure, deterministic and total: no answer sheet can make it fail, and what it does not know it ignores.
///
/// ```swift
/// let screener = try Screener(instrument)
/// let assessment = screener.assess(sheet)
/// ```
public struct Screener: Sendable {
    public let instrument: Instrument
    package let compiled: CompiledInstrument
    let crossChecks: [CompiledCrossCheck]

    /// - Parameter crossChecks: read from the same answers beside it; those that read another instrument are left out.
    /// - Throws: `ScreenerError` if the instrument names what it does not hold, or holds more than the engine can.
    public init(_ instrument: Instrument, crossChecks: [CrossCheck] = []) throws(ScreenerError) {
        self.instrument = instrument
        let compiled = try CompiledInstrument(instrument)
        self.compiled = compiled
        var compiledChecks: [CompiledCrossCheck] = []
        for check in crossChecks where check.reads == instrument.id {
            compiledChecks.append(try CompiledCrossCheck(check, compiled))
        }
        self.crossChecks = compiledChecks
    }

    /// Assesses one answer sheet.
    public func assess(_ sheet: AnswerSheet) -> Assessment {
        let sheet = understood(sheet)
        let reading = read(sheet)
        let outcome = outcome(of: reading.situation)
        let belonging = belonging(sheet)
        let expected = belonging.filter { isOpened($0, sheet) }
        let denied = denied(reading, expected: belonging)
        let open = openQuestions(sheet, among: expected)
        let couldChange = couldStillChange(reading.situation, outcome, open: open)
        let completeness = completeness(of: sheet, expected: belonging, couldChange: couldChange)
        let isTop = outcome.rank == instrument.levels.count - 1
        return Assessment(
            id: sheet.id, instrument: instrument.id, edition: instrument.edition,
            level: outcome.level, presumed: outcome.presumed, completeness: completeness,
            tooLittleKnown: !isTop && (completeness.isPartial || couldRaise(outcome, reading.situation, open: open)),
            child: sheet.isChild, flags: compiled.names.flags(outcome.flags), rules: outcome.rules.map(\.rule.id),
            indicators: findings(reading), absent: absentIndicators(reading, denied: denied),
            conflicts: conflicts(reading),
            forms: forms(reading.situation, presumed: outcome.presumed), needs: compiled.names.needs(outcome.needs),
            notYetAsked: outcome.rules.compactMap { notYetAsked($0.rule, sheet) },
            couldStillChange: couldChange.map(\.id), crossChecks: crossChecked(sheet, expected: belonging))
    }

    private func notYetAsked(_ rule: Rule, _ sheet: AnswerSheet) -> Rule.ID? {
        guard let asked = rule.asks, sheet.answers[asked.question]?.isEstablished != true else { return nil }
        return rule.id
    }

    private func findings(_ reading: Reading) -> [Finding] {
        reading.situation.evidence.weak.slots.compactMap { slot in
            guard compiled.names.isCounted(slot),
                let strength = reading.situation.evidence.strength(of: slot)
            else { return nil }
            return Finding(id: compiled.names.name(slot), strength: strength, from: reading.origins[slot])
        }
    }

    /// Forms are those of indicators that a rule may name; they are spoken of only where a person is presumed a victim.
    private func forms(_ situation: Situation, presumed: Bool) -> [Form.ID] {
        guard presumed else { return [] }
        var found = Set(
            situation.evidence.medium.slots.compactMap { compiled.names.form($0) })
        for consequence in compiled.consequences {
            if let form = consequence.form, situation.holds(consequence.when) { found.insert(form) }
        }
        return instrument.forms.map(\.id).filter(found.contains)
    }
}
