import Instruments
import Language
import Prover

/// What was proved, in words; answer sheets stand in it as lines that `saring explain` reads.
struct VerificationPage {
    let instrument: Instrument
    let texts: Texts

    /// The whole page, with its last line's end.
    func lines(_ report: VerificationReport, showsCases: Bool, columns: Int) -> String {
        var parts = [
            ProofLine.words(texts[.verifyHead, ["title": instrument.title, "edition": instrument.edition]]),
            .words(texts[.verifyCoverage, values(report.coverage)]),
        ]
        for property in report.properties { parts += [.gap] + self.parts(property) }
        parts += [.gap] + strengths(report.indifferentStrengths)
        if showsCases {
            parts += [.gap, .words(texts[.verifyCases])]
            for decision in report.decisions {
                parts += [.words(name(decision.part), indent: 2), .sheet(decision.sheet)]
            }
        }
        return parts.text(columns: columns)
    }

    func progress(_ property: ProvedProperty) -> String {
        texts[.verifyProgress, ["title": property.title(texts)]]
    }

    private func parts(_ report: PropertyReport) -> [ProofLine] {
        let size = texts[
            .verifySize,
            [
                "variables": String(report.variables), "clauses": String(report.clauses),
                "milliseconds": String(report.duration.milliseconds),
            ]]
        let verdict: Message =
            switch report.verdict {
            case .holds: report.property == .builtIn(.everythingDecides) ? .verifyDecided : .verifyHolds
            case .fails, .undecided: .verifyFails
            case .empty: .verifyEmpty
            }
        let head: [ProofLine] = [
            .words("\(report.property.id): \(report.property.title(texts))"),
            .words(texts[verdict, ["size": size]], indent: 2),
        ]
        return switch report.verdict {
        case .holds, .empty: head
        case .fails(let counterexample): head + parts(counterexample)
        case .undecided(let undecided): head + parts(undecided)
        }
    }

    private func parts(_ counterexample: Counterexample) -> [ProofLine] {
        let levels = counterexample.levels.map(\.text)
        var parts: [ProofLine] = []
        if counterexample.sheets.count == 1 {
            parts.append(.words(texts[.verifySheet, ["level": levels.first ?? ""]], indent: 2))
        } else {
            let values = ["before": levels.first ?? "", "after": levels.last ?? ""]
            parts.append(.words(texts[.verifySheets, values], indent: 2))
        }
        if !counterexample.flagsCleared.isEmpty {
            let flags = counterexample.flagsCleared.map(\.text).joined(separator: ", ")
            parts.append(.words(texts[.verifyCleared, ["flags": flags]], indent: 2))
        }
        if !counterexample.isMadeByInterview { parts.append(.words(texts[.verifyNotMade], indent: 2)) }
        return parts + counterexample.sheets.map(ProofLine.sheet)
    }

    private func parts(_ undecided: UndecidedParts) -> [ProofLine] {
        let covered = undecided.coveredRules.map { covered in
            texts[
                .verifyCoveredRule,
                ["id": covered.rule.text, "rules": covered.coveredBy.map(\.text).joined(separator: ", ")]]
        }
        let lines =
            undecided.levels.map { texts[.verifyNoLevel, ["id": $0.text]] }
            + undecided.deadRules.map { texts[.verifyDeadRule, ["id": $0.text]] } + covered
            + undecided.deadIndicators.map { texts[.verifyDeadIndicator, ["id": $0.text]] }
            + undecided.idleIndicators.map { texts[.verifyIdleIndicator, ["id": $0.text]] }
        return lines.map { .words($0, indent: 2) }
    }

    private func strengths(_ strengths: [IndifferentStrength]) -> [ProofLine] {
        guard !strengths.isEmpty else { return [.words(texts[.verifyNoStrengths])] }
        return [.words(texts[.verifyStrengths])]
            + strengths.map { strength in
                let values = [
                    "id": strength.indicator.text, "strength": strength.strength.rawValue,
                    "otherwise": strength.otherwise.rawValue,
                ]
                return .words(texts[strength.ofChild ? .verifyStrengthChild : .verifyStrengthAdult, values], indent: 2)
            }
    }

    private func name(_ part: Decision.Part) -> String {
        switch part {
        case .level(let id): texts[.verifyCaseLevel, ["id": id.text]]
        case .rule(let id): texts[.verifyCaseRule, ["id": id.text]]
        case .indicator(let id): texts[.verifyCaseIndicator, ["id": id.text]]
        }
    }

    private func values(_ coverage: Coverage) -> [String: String] {
        [
            "contexts": String(coverage.contexts), "questions": String(coverage.questions),
            "choices": String(coverage.choices), "observations": String(coverage.observations),
            "facts": String(coverage.facts), "rules": String(coverage.rules), "indicators": String(coverage.indicators),
        ]
    }
}
