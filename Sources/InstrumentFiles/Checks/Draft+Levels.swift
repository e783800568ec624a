import Instruments

extension Draft {
    /// The rules stand in the order of the levels, and the lowest has none.
    func checkRuleOrder() {
        let ranks = Dictionary(head.levels.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var lowest = 0
        for rule in ruleSet.rules {
            guard let rank = ranks[rule.level] else { continue }
            if rank == head.levels.count - 1 {
                reading.report(.lowestLevelHasRule, at: "rule/\(rule.id)/level", rule.level.text)
            } else if rank < lowest {
                reading.report(.ruleOutOfOrder, at: "rule/\(rule.id)/level", rule.id.text)
            }
            lowest = max(lowest, rank)
        }
    }

    /// Levels and endings that nothing leads to, and names that the program needs.
    func checkLevels() {
        for level in head.levels.dropLast() where !ruleSet.rules.contains(where: { $0.level == level.id }) {
            reading.report(.levelWithoutRule, at: "level/\(level.id)", level.id.text)
        }

        let reached = Set(questions.flatMap(\.choices).compactMap(\.ends)).union([Ending.stopped, Ending.finished])
        for ending in endings where !reached.contains(ending.id) {
            reading.report(.endingNeverReached, at: "ending/\(ending.id)", ending.id.text)
        }
        for id in [Ending.stopped, Ending.finished] where !endings.contains(where: { $0.id == id }) {
            reading.report(
                .requiredMissing, at: "interview/endings", id.text, DiagnosticMessages.noun(for: .ending))
        }
        if ruleSet.rules.contains(where: \.presumes), !head.flags.contains(where: { $0.id == Flag.presumed }) {
            reading.report(
                .requiredMissing, at: "instrument/flags", Flag.presumed.text, DiagnosticMessages.noun(for: .flag))
        }
    }
}
