import Instruments

extension Screener {
    /// The cross-checks that are read beside the instrument.
    public var checks: [CrossCheck] { crossChecks.map(\.check) }

    /// The same answers, read under each cross-check.
    ///
    /// - Parameters:
    ///   - sheet: understood.
    ///   - expected: the questions that this case would be asked.
    func crossChecked(
        _ sheet: AnswerSheet, expected: [CompiledInstrument.CompiledQuestion]
    ) -> [CrossCheckResult] {
        crossChecks.map { compiled in
            let check = compiled.check
            let situation = Situation(sheet: sheet, evidence: Evidence())
            guard compiled.appliesTo.map(situation.holds) ?? true else {
                return CrossCheckResult(id: check.id, edition: check.edition, applies: false)
            }
            let origins = origins(compiled, sheet)
            let asked = asked(compiled, sheet)
            let settled = asked.subtracting(open(compiled, sheet, expected))
            let dimensions = check.dimensions.map { dimension in
                CrossCheckResult.Dimension(
                    id: dimension.id, state: state(of: dimension, check, present: Set(origins.keys), settled: settled))
            }
            let places = check.items.indices
            return CrossCheckResult(
                id: check.id, edition: check.edition, applies: true,
                present: places.compactMap { place in
                    let item = check.items[place]
                    return origins[place].map { .init(item: item.id, strength: item.strength, from: $0) }
                },
                asked: places.filter(asked.contains).map { check.items[$0].id }, askable: compiled.askable,
                dimensions: dimensions, classification: check.classification?.fitting(dimensions)?.id)
        }
    }

    /// What makes each item present, by its place.
    private func origins(_ compiled: CompiledCrossCheck, _ sheet: AnswerSheet) -> [Int: [CrossCheckResult.Origin]] {
        var origins: [Int: [CrossCheckResult.Origin]] = [:]
        // In the instrument's order, so that the same sheet always reads the same.
        for question in instrument.questions {
            guard let spoken = compiled.spoken[question.id], let answer = sheet.answers[question.id] else { continue }
            var choices: [Int: [Choice.ID]] = [:]
            for choice in answer.choices {
                for item in spoken[choice]?.of(child: sheet.isChild) ?? [] { choices[item, default: []].append(choice) }
            }
            for (item, choices) in choices { origins[item, default: []].append(.answer(question.id, choices)) }
        }
        for observation in instrument.observations {
            guard let how = sheet.observations[observation.id] else { continue }
            for item in items(compiled, shownBy: observation, how, sheet) {
                origins[item, default: []].append(.observation(observation.id))
            }
        }
        return origins
    }

    private func items(
        _ compiled: CompiledCrossCheck, shownBy observation: Observation, _ how: ObservedHow, _ sheet: AnswerSheet
    ) -> Set<Int> {
        let evidence = try? self.compiled.names.evidence(observation, how, child: sheet.isChild)
        let byIndicator = compiled.shown.filter { shown in
            evidence?.strength(of: shown.slot).map { $0 >= shown.atLeast } ?? false
        }
        let named = compiled.check.items.enumerated().filter { _, item in
            item.from.observations.contains {
                $0.observation == observation.id && !how.known.isDisjoint(with: $0.known)
            }
        }
        return Set(byIndicator.map(\.item) + named.map(\.offset))
    }

    /// The items about which at least one question has an answer.
    private func asked(_ compiled: CompiledCrossCheck, _ sheet: AnswerSheet) -> Set<Int> {
        Set(compiled.askedOf.filter { sheet.answers[$0.key]?.isEstablished == true }.values.joined())
    }

    /// The items about which a question of this place has no answer. What a child is spared was not asked either.
    private func open(
        _ compiled: CompiledCrossCheck, _ sheet: AnswerSheet, _ expected: [CompiledInstrument.CompiledQuestion]
    ) -> Set<Int> {
        let spared = (self.compiled.asked[sheet.context] ?? []).filter {
            sheet.isChildNow && $0.question.tier > Self.highestTierForChild
        }
        return Set(openQuestions(sheet, among: expected + spared).compactMap { compiled.askedOf[$0.id] }.joined())
    }

    /// - Parameter settled: the items about which everything was asked that this case has a question for.
    private func state(
        of dimension: CrossCheck.Dimension, _ check: CrossCheck, present: Set<Int>, settled: Set<Int>
    ) -> CrossCheckResult.State {
        let places = check.items.indices.filter { check.items[$0].dimension == dimension.id }
        func reaches(_ places: [Int]) -> Bool {
            let strengths = places.compactMap { check.items[$0].strength }
            return check.rule.anyOf.contains { $0.isReached(by: strengths) }
        }
        if reaches(places.filter(present.contains)) { return .positive }
        let isOpen = places.contains { place in
            check.items[place].notAskable == nil && !present.contains(place) && !settled.contains(place)
        }
        // As if everything that nobody can ask about were present.
        if isOpen || reaches(places.filter { present.contains($0) || !settled.contains($0) }) { return .open }
        return .notPositive
    }
}
