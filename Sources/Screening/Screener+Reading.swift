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

    /// The sheet without what the instrument does not know: a choice that no question has is no answer.
    func understood(_ sheet: AnswerSheet) -> AnswerSheet {
        var understood = sheet
        for (id, answer) in sheet.answers {
            guard let question = compiled.questions[id] else {
                understood.answers[id] = nil
                continue
            }
            let known = answer.choices.filter { question.effects[$0] != nil }
            // `unknown` and `declined` stay what they are.
            if known.count < answer.choices.count { understood.answers[id] = known.isEmpty ? nil : .choices(known) }
        }
        for id in sheet.observations.keys where !compiled.observations.contains(id) {
            understood.observations[id] = nil
        }
        return understood
    }

    /// - Parameter sheet: understood.
    func read(_ sheet: AnswerSheet) -> Reading {
        var origins = [[Finding.Origin]](repeating: [], count: compiled.names.slotCount)
        var evidence = Evidence()
        func add(_ new: Evidence, from origin: Finding.Origin) {
            evidence.formUnion(new)
            for slot in new.weak.slots { origins[slot].append(origin) }
        }
        let isChild = sheet.isChild
        // In the instrument's order, so that the same sheet always reads the same.
        let known = sheet.answers.compactMap { id, answer in compiled.questions[id].map { ($0, answer) } }
        for (question, answer) in known.sorted(by: { $0.0.index < $1.0.index }) {
            var fromAnswer = Evidence()
            for choice in answer.choices {
                if let effect = question.effects[choice] { fromAnswer.formUnion(effect.of(child: isChild)) }
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

    /// Indicators of which every question that asks for them was answered otherwise, by their slots.
    func denied(_ reading: Reading, expected: [CompiledInstrument.CompiledQuestion]) -> [Int] {
        let answers = reading.situation.sheet.answers
        var isExpected = [Bool](repeating: false, count: instrument.questions.count)
        for question in expected { isExpected[question.index] = true }
        return instrument.indicators.indices.filter { slot in
            guard compiled.names.isCounted(slot), !reading.answered.contains(slot) else { return false }
            var wasAsked = false
            for question in compiled.feeders[slot] {
                guard let answer = answers[question.id] else {
                    if isExpected[question.index] { return false }
                    continue
                }
                if !answer.isEstablished { return false }
                wasAsked = true
            }
            return wasAsked
        }
    }

    /// Denied by the answers, and nothing else speaks for them.
    func absentIndicators(_ reading: Reading, denied: [Int]) -> [Indicator.ID] {
        denied.filter { !reading.situation.evidence.weak.contains($0) }.map { instrument.indicators[$0].id }
    }

    /// Indicators that an observation or other signs speak for, while an answer that could have did not.
    func conflicts(_ reading: Reading) -> [Conflict] {
        let answers = reading.situation.sheet.answers
        return reading.situation.evidence.weak.slots.compactMap { slot in
            guard !reading.answered.contains(slot), compiled.names.isCounted(slot),
                let indicator = compiled.names.indicator(slot)
            else { return nil }
            let against = compiled.feeders[slot].map(\.id).filter { answers[$0]?.isEstablished == true }
            return against.isEmpty
                ? nil : Conflict(indicator: indicator.id, for: reading.origins[slot], against: against)
        }
    }
}
