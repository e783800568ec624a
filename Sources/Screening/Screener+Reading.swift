import Instruments

extension Screener {
    /// An answer sheet, read: what stands, and from what.
    struct Reading {
        var situation: Situation
        /// For each indicator's slot, where it comes from.
        var origins: [[Finding.Origin]]
        /// What stood by answers alone.
        var answered: IndicatorSet
    }

    func read(_ sheet: AnswerSheet) -> Reading {
        var origins = [[Finding.Origin]](repeating: [], count: compiled.names.slotCount)
        var evidence = Evidence()
        func add(_ new: Evidence, from origin: Finding.Origin) {
            evidence.formUnion(new)
            for slot in new.weak.slots { origins[slot].append(origin) }
        }
        // In the instrument's order, so that the same sheet always reads the same.
        for question in instrument.questions {
            guard let answer = sheet.answers[question.id], let known = compiled.questions[question.id] else { continue }
            var fromAnswer = Evidence()
            for choice in answer.choices {
                if let effect = known.effects[choice] { fromAnswer.formUnion(effect.of(child: sheet.isChild)) }
            }
            add(fromAnswer, from: .question(question.id))
        }
        let answered = evidence.weak
        for observation in instrument.observations {
            guard let how = sheet.observations[observation.id],
                let seen = try? compiled.names.evidence(observation, how, child: sheet.isChild)
            else { continue }
            add(seen, from: .observation(observation.id))
        }
        var situation = Situation(sheet: sheet, evidence: evidence)
        for slot in derive(into: &situation) where !origins[slot].contains(.derived) { origins[slot].append(.derived) }
        return Reading(situation: situation, origins: origins, answered: answered)
    }

    /// Adds the derived indicators; returns their slots.
    @discardableResult
    func derive(into situation: inout Situation) -> [Int] {
        var derived: [Int] = []
        for derivation in compiled.derivations where situation.holds(derivation.when) {
            guard let indicator = compiled.names.indicator(derivation.slot),
                let strength = indicator.strength(child: situation.sheet.isChild)
            else { continue }
            situation.evidence.add(derivation.slot, strength)
            derived.append(derivation.slot)
        }
        return derived
    }

    /// Indicators of which every question that asks for them was answered otherwise.
    func absentIndicators(_ reading: Reading) -> [Indicator.ID] {
        let expected = Set(expectedQuestions(reading.situation.sheet))
        return instrument.indicators.indices.compactMap { slot in
            let isCounted = instrument.indicators[slot].weight != .act
            guard isCounted, !reading.situation.evidence.weak.contains(slot),
                isDenied(slot, reading, expected: expected)
            else { return nil }
            return instrument.indicators[slot].id
        }
    }

    private func isDenied(_ slot: Int, _ reading: Reading, expected: Set<Question.ID>) -> Bool {
        let answers = reading.situation.sheet.answers
        let askable = compiled.feeders[slot].filter { expected.contains($0) || answers[$0] != nil }
        return !askable.isEmpty && !reading.answered.contains(slot)
            && askable.allSatisfy { answers[$0]?.isEstablished == true }
    }

    func conflicts(_ reading: Reading) -> [Conflict] {
        let expected = Set(expectedQuestions(reading.situation.sheet))
        return reading.situation.evidence.weak.slots.compactMap { slot in
            guard let indicator = compiled.names.indicator(slot), indicator.weight != .act,
                isDenied(slot, reading, expected: expected)
            else { return nil }
            let against = compiled.feeders[slot].filter { reading.situation.sheet.answers[$0] != nil }
            return Conflict(indicator: indicator.id, for: reading.origins[slot], against: against)
        }
    }
}
