import Conversation
import Instruments
import Language
import Prover
import Screening
import SheetFormat

/// What was proved, in words; answer sheets stand in it as lines that `saring explain` reads.
struct VerificationPage {
    let instrument: Instrument
    let texts: Texts

    /// The whole page, with its last line's end.
    func lines(_ report: VerificationReport, showsCases: Bool, columns: Int) -> String {
        var parts = [
            Part.words(texts[.verifyHead, ["title": instrument.title, "edition": instrument.edition]], indent: 0),
            .words(texts[.verifyCoverage, values(report.coverage)], indent: 0),
        ]
        for property in report.properties { parts += [.words("", indent: 0)] + self.parts(property) }
        parts += [.words("", indent: 0)] + strengths(report.indifferentStrengths)
        if showsCases {
            parts += [.words("", indent: 0), .words(texts[.verifyCases], indent: 0)]
            for decision in report.decisions {
                parts += [.words(name(decision.part), indent: 2), .sheet(decision.sheet)]
            }
        }
        return parts.flatMap { $0.lines(columns: columns) }.map { $0 + "\n" }.joined()
    }

    func progress(_ property: ProvedProperty) -> String {
        texts[.verifyProgress, ["title": property.title(texts)]]
    }

    private enum Part {
        case words(String, indent: Int)
        /// On one line, however long.
        case sheet(AnswerSheet)

        func lines(columns: Int) -> [String] {
            switch self {
            case .words(let text, let indent): Paragraph(text, indent: indent, hanging: indent).lines(columns: columns)
            case .sheet(let sheet): [AnswerSheetWriter().text(sheet)]
            }
        }
    }

    private func parts(_ report: PropertyReport) -> [Part] {
        let size = texts[
            .verifySize,
            [
                "variables": String(report.variables), "clauses": String(report.clauses),
                "milliseconds": String(report.duration.milliseconds),
            ]]
        let verdict: Message =
            switch report.verdict {
            case .holds: .verifyHolds
            case .fails, .undecided: .verifyFails
            case .empty: .verifyEmpty
            }
        let head: [Part] = [
            .words("\(report.property.id): \(report.property.title(texts))", indent: 0),
            .words(texts[verdict, ["size": size]], indent: 2),
        ]
        return switch report.verdict {
        case .holds, .empty: head
        case .fails(let counterexample): head + parts(counterexample)
        case .undecided(let undecided): head + parts(undecided)
        }
    }

    private func parts(_ counterexample: Counterexample) -> [Part] {
        let levels = counterexample.levels.map(\.text)
        var parts: [Part] = []
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
        return parts + counterexample.sheets.map(Part.sheet)
    }

    private func parts(_ undecided: UndecidedParts) -> [Part] {
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

    private func strengths(_ strengths: [IndifferentStrength]) -> [Part] {
        guard !strengths.isEmpty else { return [.words(texts[.verifyNoStrengths], indent: 0)] }
        return [.words(texts[.verifyStrengths], indent: 0)]
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
