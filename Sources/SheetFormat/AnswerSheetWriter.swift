import Instruments
import Screening
import StrictJSON

/// Writes answer sheets in the shape in which they are read.
public struct AnswerSheetWriter: Sendable {
    public init() {}

    /// One sheet as a line of JSON, without the line's end.
    public func text(_ sheet: AnswerSheet) -> String {
        var writer = JSONWriter()
        writer.object { members(sheet, &$0) }
        return writer.text
    }

    /// The sheet's members, inside an object of the caller's.
    public func members(_ sheet: AnswerSheet, _ object: inout JSONObjectWriter) {
        object.member("id", sheet.id)
        object.member(Fact.context.rawValue, sheet.context.text)
        for fact in Fact.allCases where !fact.isDerived && fact != .context {
            guard let value = sheet.facts[fact] else { continue }
            if fact.values == ["yes", "no"] {
                object.member(fact.rawValue, value == "yes")
            } else {
                object.member(fact.rawValue, value)
            }
        }
        object.member("stopped", sheet.stopped)
        object.object("answers") { answers in
            for (id, answer) in sheet.answers.sorted(by: { $0.key < $1.key }) { write(answer, id, &answers) }
        }
        object.object("observations") { observations in
            for (id, how) in sheet.observations.sorted(by: { $0.key < $1.key }) {
                let words = how.known.map(\.rawValue).sorted() + how.causes.map(\.text).sorted()
                observations.member(id.text, array: words)
            }
        }
    }

    private func write(_ answer: Answer, _ id: Question.ID, _ object: inout JSONObjectWriter) {
        switch answer {
        case .unknown: object.member(id.text, "unknown")
        case .declined: object.member(id.text, "declined")
        case .choices(let choices):
            if let only = choices.first, choices.count == 1 {
                object.member(id.text, only.text)
            } else {
                object.member(id.text, array: choices.map(\.text))
            }
        }
    }
}
