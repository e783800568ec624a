import Language
import Prover
import SheetFormat
import StrictJSON

/// Writes what was proved as one JSON object, for programs.
struct VerificationWriter {
    func text(_ report: VerificationReport, _ texts: Texts) -> String {
        var writer = JSONWriter(style: .pretty)
        writer.object { object in
            object.member("instrument", report.instrument.text)
            object.member("edition", report.edition)
            object.member("holds", report.allHold)
            object.object("coverage") { write(report.coverage, &$0) }
            object.array("properties") { array in
                for property in report.properties { array.object { write(property, texts, &$0) } }
            }
            object.array("decisions") { array in
                for decision in report.decisions { array.object { write(decision, &$0) } }
            }
            object.array("indifferentStrengths") { array in
                for strength in report.indifferentStrengths { array.object { write(strength, &$0) } }
            }
        }
        return writer.text
    }

    private func write(_ coverage: Coverage, _ object: inout JSONObjectWriter) {
        object.member("contexts", coverage.contexts)
        object.member("questions", coverage.questions)
        object.member("choices", coverage.choices)
        object.member("observations", coverage.observations)
        object.member("facts", coverage.facts)
        object.member("rules", coverage.rules)
        object.member("indicators", coverage.indicators)
    }

    private func write(_ report: PropertyReport, _ texts: Texts, _ object: inout JSONObjectWriter) {
        object.member("id", report.property.id)
        object.member("title", report.property.title(texts))
        object.member("holds", report.holds)
        object.member("variables", report.variables)
        object.member("clauses", report.clauses)
        object.member("milliseconds", report.duration.milliseconds)
        switch report.verdict {
        case .holds: break
        case .empty: object.member("empty", true)
        case .fails(let counterexample): object.object("counterexample") { write(counterexample, &$0) }
        case .undecided(let parts): object.object("undecided") { write(parts, &$0) }
        }
    }

    private func write(_ counterexample: Counterexample, _ object: inout JSONObjectWriter) {
        object.member("levels", array: counterexample.levels.map(\.text))
        object.member("flagsCleared", array: counterexample.flagsCleared.map(\.text))
        object.member("madeByInterview", counterexample.isMadeByInterview)
        object.array("sheets") { array in
            for sheet in counterexample.sheets { array.object { AnswerSheetWriter().members(sheet, &$0) } }
        }
    }

    private func write(_ parts: UndecidedParts, _ object: inout JSONObjectWriter) {
        object.member("levels", array: parts.levels.map(\.text))
        object.member("deadRules", array: parts.deadRules.map(\.text))
        object.array("coveredRules") { array in
            for covered in parts.coveredRules {
                array.object {
                    $0.member("rule", covered.rule.text)
                    $0.member("coveredBy", array: covered.coveredBy.map(\.text))
                }
            }
        }
        object.member("deadIndicators", array: parts.deadIndicators.map(\.text))
        object.member("idleIndicators", array: parts.idleIndicators.map(\.text))
    }

    private func write(_ decision: Decision, _ object: inout JSONObjectWriter) {
        object.member("kind", decision.part.kind)
        object.member("id", decision.part.id)
        object.object("sheet") { AnswerSheetWriter().members(decision.sheet, &$0) }
    }

    private func write(_ strength: IndifferentStrength, _ object: inout JSONObjectWriter) {
        object.member("indicator", strength.indicator.text)
        object.member("child", strength.ofChild)
        object.member("strength", strength.strength.rawValue)
        object.member("otherwise", strength.otherwise.rawValue)
    }
}
