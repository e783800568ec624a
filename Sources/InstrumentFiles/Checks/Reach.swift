import Instruments

/// How strongly indicators can stand at most, over every possible answer and observation, for a child: what an adult
/// can reach, a child can.
struct Reach {
    private let draft: Draft
    private let byIndicator: [Indicator.ID: Strength]
    /// Indicators that nothing leads to.
    let notFed: [Indicator]

    init(_ draft: Draft) {
        self.draft = draft
        let own = Dictionary(draft.indicators.map { ($0.id, $0.strength(child: true) ?? .medium) }) { first, _ in first
        }
        var best: [Indicator.ID: Strength] = [:]
        func add(_ id: Indicator.ID, _ limit: Strength) {
            guard let strength = own[id] else { return }
            best[id] = max(best[id] ?? .weak, min(strength, limit))
        }
        let acts = Set(draft.indicators.filter { $0.weight == .act }.map(\.id))
        for feed in draft.questions.flatMap(\.choices).flatMap(\.feeds) {
            add(feed.indicator, acts.contains(feed.indicator) ? .strong : feed.strength ?? .strong)
        }
        for derivation in draft.ruleSet.derivations { add(derivation.indicator, .strong) }
        for observation in draft.observations {
            for id in [observation.supports].compactMap({ $0 }) + observation.causes.compactMap(\.supports) {
                add(id, observation.known.contains(.person) ? (own[id] ?? .weak).oneStepBelow : .weak)
            }
        }
        notFed = draft.indicators.filter { best[$0.id] == nil }
        // What nothing leads to is a mistake of its own; conditions on it are not reported too.
        byIndicator = own.merging(best) { $1 }
    }

    /// The strongest that the indicator can stand; an act stands at medium. Nil for an unknown one.
    func strength(of id: Indicator.ID) -> Strength? { byIndicator[id] }

    /// How many of a counted set can stand together at this strength or more; nil if the set names something unknown.
    func count(_ strength: Strength, in set: CountedSet) -> Int? {
        var members: Set<Indicator.ID> = []
        var observations: Set<Observation.ID> = []
        for name in set.members {
            if draft.head.sections.contains(where: { $0.id.text == name }) {
                members.formUnion(
                    draft.indicators.filter { $0.section.text == name && $0.weight != .act }.map(\.id))
                observations.formUnion(draft.observations.filter { $0.countsIn?.text == name }.map(\.id))
            } else if let group = draft.head.groups.first(where: { $0.id.text == name }) {
                members.formUnion(group.members)
            } else if byIndicator[ID(name)] != nil {
                members.insert(ID(name))
            } else {
                return nil
            }
        }
        members.subtract(set.except)
        let standing = members.filter { byIndicator[$0].map { $0 >= strength } ?? false }
        let units = Set(standing.map { id in draft.head.groups.first { $0.members.contains(id) }?.id.text ?? "=\(id)" })
        // An observation that counts by itself is weak.
        return units.count + (strength == .weak ? observations.count : 0)
    }
}
