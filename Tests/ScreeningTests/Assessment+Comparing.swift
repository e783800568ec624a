import Instruments
import Screening

extension Assessment {
    /// What another assessment lost that this one had: a level, a rule, a flag, a need, an indicator's strength.
    func losses(in other: Assessment, _ edition: WorkingEdition) -> [String] {
        var losses: [String] = []
        if edition.rank(other.level) < edition.rank(level) { losses.append("level \(level) fell to \(other.level)") }
        for rule in rules where !other.rules.contains(rule) { losses.append("rule \(rule) no longer holds") }
        for flag in flags where !other.flags.contains(flag) { losses.append("flag \(flag) was cleared") }
        for need in needs where !other.needs.contains(need) { losses.append("need \(need) was cleared") }
        for finding in indicators {
            guard let kept = other.indicators.first(where: { $0.id == finding.id }), kept.strength >= finding.strength
            else {
                losses.append("\(finding.id) is no longer \(finding.strength)")
                continue
            }
        }
        return losses
    }

    /// What an answer that the planner leaves out can never change: level, flags and needs. That a person is presumed a
    /// victim is looked at by itself.
    func sameResult(as other: Assessment) -> Bool {
        level == other.level && needs == other.needs
            && flags.filter { $0 != Flag.presumed } == other.flags.filter { $0 != Flag.presumed }
    }
}
