import Instruments
import Screening
import StrictJSON

/// Writes an assessment with the reason for each rule, for programs.
public struct ExplanationWriter: Sendable {
    private let screener: Screener

    public init(_ screener: Screener) {
        self.screener = screener
    }

    /// One object, without a line's end.
    public func text(_ sheet: AnswerSheet, _ assessment: Assessment) -> String {
        var writer = JSONWriter(style: .pretty)
        writer.object { object in
            object.object("assessment") { AssessmentWriter(screener.instrument).members(assessment, &$0) }
            object.array("reasons") { array in
                for reason in screener.reasons(sheet) { array.object { write(reason, &$0) } }
            }
            object.member("couldChangeAlone", array: screener.couldChangeAlone(sheet).map(\.text))
            object.array("crossChecks") { array in
                for (check, result) in zip(screener.checks, assessment.crossChecks) {
                    array.object { CrossCheckExplanation(check, result, level: assessment.level).write(&$0) }
                }
            }
        }
        return writer.text
    }

    private func write(_ reason: Reason, _ object: inout JSONObjectWriter) {
        object.member("rule", reason.rule.id.text)
        object.member("level", reason.rule.level.text)
        object.member("says", reason.rule.says)
        object.member("basis", reason.rule.basis.rawValue)
        object.member("sources", array: reason.rule.sources.map(\.description))
        object.member("evidence", array: reason.evidence.map(\.id))
    }
}
