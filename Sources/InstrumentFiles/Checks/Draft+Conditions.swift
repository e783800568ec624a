import Instruments

extension Draft {
    func checkConditions() {
        let derived = Set(ruleSet.derivations.map(\.indicator))
        for condition in reading.conditions {
            for atom in condition.placed.atoms {
                checkPlace(of: atom, in: condition.use)
                checkActs(in: atom)
                if condition.use == .derivation { checkDerivation(condition, atom, derived) }
                if condition.use.decidesFindings { checkAdultOnly(atom) }
            }
            checkFacts(condition.placed)
        }
    }

    /// Conditions that can never hold, because too little leads to what they need.
    func checkReach(_ reach: Reach) {
        let raised = flagsRaised
        for condition in reading.conditions {
            for atom in condition.placed.atoms {
                checkReach(of: atom, reach)
                checkFlag(atom, of: condition, raised)
            }
        }
        checkThresholds(reach)
    }

    // MARK: - Where a condition may stand

    private func checkPlace(of atom: PlacedCondition, in use: PlacedCondition.Use) {
        let word: String
        switch atom.condition {
        case .level: word = "level"
        case .ending: word = "ending"
        case .present: word = "present"
        case .atLeast: word = "atLeast"
        case .threshold(let id, _): word = id.text
        case .flag: word = "flag"
        default: return
        }
        if use == .offer {
            reading.report(.notKnownForChoice, at: atom.place, word)
        } else if word == "level" && !use.knowsLevel || word == "ending" && !use.knowsEnding {
            reading.report(.resultInRule, at: atom.place, word)
        }
    }

    /// Facts that only an adult has: a rule on them would hold no more when an adult turns out to be a child.
    private func checkAdultOnly(_ atom: PlacedCondition) {
        guard case .fact(let fact, let values) = atom.condition else { return }
        let ofChild: String
        switch fact {
        case .ageNow, .ageThen: ofChild = "child"
        case .child, .childNow, .mayBeUnder18: ofChild = "yes"
        default: return
        }
        // A value that could not be read is empty.
        if !values.isEmpty, !values.contains(ofChild), !values.contains("") {
            reading.report(.adultOnly, at: atom.place, fact.rawValue, values.joined(separator: ", "))
        }
    }

    // MARK: - What can hold

    private func checkReach(of atom: PlacedCondition, _ reach: Reach) {
        switch atom.condition {
        case .present(let id):
            if reach.strength(of: id) == .weak { reading.report(.presentNeverHolds, at: atom.place, id.text) }
        case .atLeast(let needed, let strength, let set):
            guard let available = reach.count(strength, in: set), available < needed else { return }
            reading.report(
                .thresholdNeverHolds, at: atom.place,
                DiagnosticMessages.tooFew(needed: needed, strength: strength.rawValue, available: available))
        case .threshold(let id, let set):
            guard let threshold = head.thresholds.first(where: { $0.id == id }),
                let available = Available(in: set, reach),
                !threshold.anyOf.contains(where: available.reaches)
            else { return }
            reading.report(
                .thresholdNeverHolds, at: atom.place,
                DiagnosticMessages.noMix(threshold: id.text, available: available.description))
        default:
            break
        }
    }

    /// Parts of a threshold that no condition on it can reach.
    private func checkThresholds(_ reach: Reach) {
        for threshold in head.thresholds {
            let sets = reading.conditions.flatMap(\.placed.atoms).compactMap { atom -> Available? in
                guard case .threshold(threshold.id, let set) = atom.condition else { return nil }
                return Available(in: set, reach)
            }
            guard !sets.isEmpty else { continue }
            for (index, mix) in threshold.anyOf.enumerated() where !sets.contains(where: { $0.reaches(mix) }) {
                reading.report(
                    .mixNeverHolds, at: "threshold/\(threshold.id)/anyOf/\(index + 1)", threshold.id.text)
            }
        }
    }

    /// How many of a counted set can stand at each strength or more.
    private struct Available: CustomStringConvertible {
        let strong: Int
        let medium: Int
        let weak: Int

        init?(in set: CountedSet, _ reach: Reach) {
            guard let strong = reach.count(.strong, in: set), let medium = reach.count(.medium, in: set),
                let weak = reach.count(.weak, in: set)
            else { return nil }
            self.strong = strong
            self.medium = medium
            self.weak = weak
        }

        func reaches(_ mix: Threshold.Mix) -> Bool {
            strong >= mix.strong && medium >= mix.strong + mix.medium && weak >= mix.strong + mix.medium + mix.weak
        }

        var description: String {
            DiagnosticMessages.available(strong: strong, medium: medium - strong, weak: weak - medium)
        }
    }

    /// `all` of conditions of which the facts exclude each other.
    private func checkFacts(_ placed: PlacedCondition) {
        if case .all = placed.condition, let facts = PossibleFacts().excluded(by: placed.condition) {
            reading.report(.conditionNeverHolds, at: placed.place, facts)
            return
        }
        placed.parts.forEach(checkFacts)
    }

    private func checkActs(in atom: PlacedCondition) {
        let set: CountedSet
        switch atom.condition {
        case .atLeast(_, _, let counted), .threshold(_, let counted): set = counted
        default: return
        }
        for name in set.members {
            let indicator = indicators.first { $0.id.text == name }
            if indicator?.weight == .act { reading.report(.actCounted, at: atom.members[name] ?? atom.place, name) }
        }
        let counted = Set(set.members.flatMap(indicators(countedBy:)))
        for id in set.except where reading.names[.indicator]?[id.text] != nil && !counted.contains(id) {
            reading.report(.exceptNotCounted, at: atom.members[id.text] ?? atom.place, id.text)
        }
    }

    /// The indicators of a section or group, or the indicator of that id.
    private func indicators(countedBy name: String) -> [Indicator.ID] {
        if head.sections.contains(where: { $0.id.text == name }) {
            return indicators.filter { $0.section.text == name && $0.weight != .act }.map(\.id)
        }
        return head.groups.first { $0.id.text == name }?.members ?? [ID(name)]
    }

    // MARK: - What is known when it is read

    private func checkDerivation(
        _ condition: Reading.OwnedCondition, _ atom: PlacedCondition, _ derived: Set<Indicator.ID>
    ) {
        let named: [Indicator.ID]
        switch atom.condition {
        case .present(let id): named = [id]
        case .atLeast(_, _, let set), .threshold(_, let set):
            named = set.members.flatMap(indicators(countedBy:)).filter { !set.except.contains($0) }
        default: return
        }
        let owner = condition.owner.split(separator: "/").last.map(String.init) ?? ""
        for id in named where derived.contains(id) {
            reading.report(.derivedFromDerived, at: atom.place, owner, id.text)
        }
    }

    /// When a flag is raised first.
    private enum Raised {
        /// By an answer or an observation: known to every rule.
        case byEvidence
        /// By a rule that presumes, or by the flag rule of that number.
        case byRule
        case byFlagRule(Int)
    }

    private var flagsRaised: [Flag.ID: Raised] {
        var raised: [Flag.ID: Raised] = [:]
        for (index, consequence) in ruleSet.consequences.enumerated().reversed() {
            if case .flag(let id) = consequence.raises { raised[id] = .byFlagRule(index + 1) }
        }
        if ruleSet.rules.contains(where: \.presumes) { raised[Flag.presumed] = .byRule }
        for id in questions.flatMap(\.choices).flatMap(\.flags) + observations.flatMap(\.flags) {
            raised[id] = .byEvidence
        }
        return raised
    }

    private func checkFlag(_ atom: PlacedCondition, of condition: Reading.OwnedCondition, _ raised: [Flag.ID: Raised]) {
        guard case .flag(let id) = atom.condition, reading.names[.flag]?[id.text] != nil else { return }
        switch (raised[id], condition.use) {
        case (nil, _):
            reading.report(.flagNeverRaised, at: atom.place, id.text)
        case (.byRule, .derivation), (.byRule, .rule), (.byFlagRule, .derivation), (.byFlagRule, .rule):
            reading.report(.flagNotYetRaised, at: atom.place, id.text)
        case (.byFlagRule(let index), .flag) where condition.owner != "consequence/flag/\(index)":
            let own = condition.owner.split(separator: "/").last.flatMap { Int($0) } ?? 0
            if index >= own { reading.report(.flagNotYetRaised, at: atom.place, id.text) }
        case (.byFlagRule, .flag):
            reading.report(.flagNotYetRaised, at: atom.place, id.text)
        default:
            break
        }
    }
}
