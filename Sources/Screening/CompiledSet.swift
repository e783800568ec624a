import Instruments

/// A counted set by bits: a group counts once, with the strongest of its members.
package struct CompiledSet: Sendable, Hashable {
    package let members: IndicatorSet
    /// The groups of which more than one member is counted here.
    package let groups: [IndicatorSet]
    package let ungrouped: IndicatorSet

    init(members: IndicatorSet, groups: [IndicatorSet]) {
        self.members = members
        self.groups = groups.map { $0.intersection(members) }.filter { $0.count > 1 }
        ungrouped = self.groups.reduce(members) { $0.subtracting($1) }
    }

    func count(in present: IndicatorSet) -> Int {
        var count = present.intersection(ungrouped).count
        for group in groups where !present.intersection(group).isEmpty { count += 1 }
        return count
    }

    /// Whether a threshold's mix is reached; a stronger indicator can stand in for a weaker one.
    func reaches(_ mix: Threshold.Mix, in evidence: Evidence) -> Bool {
        count(in: evidence.strong) >= mix.strong
            && count(in: evidence.medium) >= mix.strong + mix.medium
            && count(in: evidence.weak) >= mix.strong + mix.medium + mix.weak
    }
}
