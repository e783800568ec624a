import Instruments
import Prover
import SheetFormat
import StrictJSON

/// Writes what two editions make of the same cases as one JSON object, for programs.
struct ComparisonWriter {
    private let before: Instrument
    private let after: Instrument

    init(_ before: Instrument, _ after: Instrument) {
        self.before = before
        self.after = after
    }

    func text(_ report: ComparisonReport) -> String {
        var writer = JSONWriter(style: .pretty)
        writer.object { object in
            object.object("before") { write(before, report.onlyBefore, &$0) }
            object.object("after") { write(after, report.onlyAfter, &$0) }
            object.member("same", report.isSame)
            object.member("classes", report.classCount)
            object.array("changes") { array in
                for change in report.changes { array.object { write(change, &$0) } }
            }
        }
        return writer.text
    }

    private func write(_ instrument: Instrument, _ only: ComparisonReport.Only, _ object: inout JSONObjectWriter) {
        object.member("instrument", instrument.id.text)
        object.member("edition", instrument.edition)
        object.member("digest", instrument.digest)
        object.object("only") { object in
            object.member("contexts", array: only.contexts.map(\.text))
            object.member("questions", array: only.questions.map(\.text))
            object.member("choices", array: only.choices.map { "\($0.question)/\($0.choice)" })
            object.member("observations", array: only.observations.map(\.text))
            object.member("rules", array: only.rules.map(\.text))
        }
    }

    private func write(_ change: ComparisonReport.LevelChange, _ object: inout JSONObjectWriter) {
        object.member("from", change.from.text)
        object.member("to", change.to.text)
        object.member("child", change.ofChild)
        object.member("madeByInterview", change.isMadeByInterview)
        object.member("lostRules", array: change.lostRules.map(\.text))
        object.member("gainedRules", array: change.gainedRules.map(\.text))
        object.member("movedRules", array: change.movedRules.map(\.text))
        object.object("sheet") { AnswerSheetWriter().members(change.sheet, &$0) }
    }
}
