import Instruments

extension Instrument {
    /// The same instrument with some of its parts replaced.
    package func with(
        thresholds: [Threshold]? = nil, indicators: [Indicator]? = nil, observations: [Observation]? = nil,
        questions: [Question]? = nil,
        derivations: [Derivation]? = nil, rules: [Rule]? = nil, consequences: [Consequence]? = nil,
        properties: [Property]? = nil
    ) -> Instrument {
        Instrument(
            id: id, edition: edition, title: title, statement: statement, digest: digest, sources: sources,
            sections: sections, levels: levels, groups: groups, thresholds: thresholds ?? self.thresholds, flags: flags,
            needs: needs,
            forms: forms, topics: topics, indicators: indicators ?? self.indicators,
            observations: observations ?? self.observations, contexts: contexts,
            questions: questions ?? self.questions, derivations: derivations ?? self.derivations,
            rules: rules ?? self.rules, consequences: consequences ?? self.consequences,
            properties: properties ?? self.properties, sites: sites, actions: actions, endings: endings,
            lists: lists)
    }

    /// Without a rule.
    func without(_ rule: Rule.ID) -> Instrument {
        with(rules: rules.filter { $0.id != rule })
    }

    /// With nothing that leads to an indicator.
    func without(_ indicator: Indicator.ID) -> Instrument {
        with(
            observations: observations.map { $0.without(indicator) },
            questions: questions.map { question in
                question.with(choices: question.choices.map { $0.without(indicator) })
            },
            derivations: derivations.filter { $0.indicator != indicator })
    }

    /// With every indicator weighing otherwise: what is medium is strong, and everything else medium.
    var weighedOtherwise: Instrument {
        with(
            indicators: indicators.map { indicator in
                guard case .counts(let adult, let child) = indicator.weight else { return indicator }
                return indicator.with(weight: .counts(adult: adult.otherwise, child: child.otherwise))
            })
    }
}

extension Strength {
    /// Another strength than this: strong for medium, medium for the others.
    var otherwise: Strength { self == .medium ? .strong : .medium }
}

extension Indicator {
    func with(weight: Weight) -> Indicator {
        Indicator(
            id: id, section: section, title: title, meaning: meaning, weight: weight, strengthBasis: strengthBasis,
            form: form, childOnly: childOnly, sources: sources)
    }
}

extension Question {
    func with(choices: [Choice]) -> Question {
        Question(
            id: id, number: number, phase: phase, tier: tier, topic: topic, audience: audience, kind: kind, ask: ask,
            read: read, help: help, why: why, probes: probes, relevant: relevant, openedBy: openedBy,
            volunteered: volunteered, recordOnly: recordOnly, field: field, choices: choices, sources: sources)
    }
}

extension Choice {
    func without(_ indicator: Indicator.ID) -> Choice {
        guard feeds.contains(where: { $0.indicator == indicator }) else { return self }
        return Choice(
            id: id, text: text, feeds: feeds.filter { $0.indicator != indicator }, flags: flags, needs: needs,
            sets: sets, observes: observes, relevant: relevant, ends: ends)
    }
}

extension Observation {
    func without(_ indicator: Indicator.ID) -> Observation {
        Observation(
            id: id, title: title, meaning: meaning, supports: supports == indicator ? nil : supports,
            countsIn: countsIn,
            causes: causes.map {
                Cause(id: $0.id, text: $0.text, supports: $0.supports == indicator ? nil : $0.supports)
            },
            known: known, childOnly: childOnly, flags: flags, needs: needs, sources: sources)
    }
}
