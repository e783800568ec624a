import Instruments
import Language
import Prover

/// What two editions make of the same cases, in words.
struct ComparisonPage {
    let before: Instrument
    let after: Instrument
    let texts: Texts

    /// The whole page, with its last line's end.
    func lines(_ report: ComparisonReport, columns: Int) -> String {
        var lines: [ProofLine] = [
            .words(texts[.diffHead, ["before": name(before), "after": name(after)]])
        ]
        lines += only(report.onlyBefore, .diffOnlyBefore) + only(report.onlyAfter, .diffOnlyAfter)
        let values = ["changed": String(report.changes.count), "count": String(report.classCount)]
        lines += [.gap, .words(texts[report.changes.isEmpty ? .diffSame : .diffChanges, values])]
        for change in report.changes { lines += [.gap] + self.lines(change) }
        return lines.text(columns: columns)
    }

    private func name(_ instrument: Instrument) -> String {
        texts[.diffEdition, ["id": instrument.id.text, "edition": instrument.edition]]
    }

    private func only(_ only: ComparisonReport.Only, _ title: Message) -> [ProofLine] {
        let names =
            only.contexts.map { texts[.diffContext, ["id": $0.text]] }
            + only.questions.map { texts[.diffQuestion, ["id": $0.text]] }
            + only.choices.map { texts[.diffChoice, ["choice": $0.choice.text, "question": $0.question.text]] }
            + only.observations.map { texts[.diffObservation, ["id": $0.text]] }
            + only.rules.map { texts[.diffRule, ["id": $0.text]] }
        return names.isEmpty ? [] : [.gap, .words(texts[title])] + names.map { .words($0, indent: 2) }
    }

    private func lines(_ change: ComparisonReport.LevelChange) -> [ProofLine] {
        let values = ["from": change.from.text, "to": change.to.text]
        var lines: [ProofLine] = [.words(texts[change.ofChild ? .diffChild : .diffAdult, values])]
        for (rules, message) in [
            (change.lostRules, Message.diffLost), (change.gainedRules, .diffGained), (change.movedRules, .diffMoved),
        ] where !rules.isEmpty {
            lines.append(.words(texts[message, ["rules": rules.map(\.text).joined(separator: ", ")]], indent: 2))
        }
        if !change.isMadeByInterview { lines.append(.words(texts[.diffNotMade], indent: 2)) }
        return lines + [.sheet(change.sheet)]
    }
}
