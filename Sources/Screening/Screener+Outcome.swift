import Instruments

extension Screener {
    /// What the rules make of a situation.
    struct Outcome {
        var rank: Int
        var level: Level.ID
        var presumed: Bool
        var flags: UInt64
        var needs: UInt64
        var rules: [CompiledInstrument.CompiledRule]
    }

    /// - Parameter situation: with derived indicators already added.
    func outcome(of situation: Situation) -> Outcome {
        let held = compiled.rules.filter { situation.holds($0.when) }
        let rank = held.map(\.rank).max() ?? 0
        let presumed = held.contains { $0.rule.presumes }
        var situation = situation
        situation.level = level(rank)
        if presumed { situation.evidence.flags |= compiled.names.flag(Flag.presumed) }
        for consequence in compiled.consequences where situation.holds(consequence.when) {
            situation.evidence.flags |= consequence.flag
            situation.evidence.needs |= consequence.need
        }
        return Outcome(
            rank: rank, level: level(rank), presumed: presumed, flags: situation.evidence.flags,
            needs: situation.evidence.needs, rules: held)
    }

    /// The level of a rank; 0 is the lowest.
    private func level(_ rank: Int) -> Level.ID {
        let index = instrument.levels.count - 1 - rank
        return instrument.levels.indices.contains(index) ? instrument.levels[index].id : ""
    }
}
