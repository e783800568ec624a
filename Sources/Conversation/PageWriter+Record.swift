import Instruments
import Language
import Records
import StrictJSON

extension PageWriter {
    /// The parts of a record, as the privacy view explains them.
    private static let parts: [(key: String, field: Message, why: Message, tells: Message)] = [
        ("schema", .fieldSchema, .whySchema, .tellsSchema),
        ("sealed", .fieldSealed, .whySealed, .tellsSealed),
        ("code", .fieldCode, .whyCode, .tellsCode),
        ("withdrawalDigest", .fieldWithdrawalDigest, .whyWithdrawalDigest, .tellsWithdrawalDigest),
        ("program", .fieldProgram, .whyProgram, .tellsProgram),
        ("instrument", .fieldInstrument, .whyInstrument, .tellsInstrument),
        ("where", .fieldContext, .whyContext, .tellsContext),
        ("how", .fieldHow, .whyHow, .tellsHow),
        ("consent", .fieldConsent, .whyConsent, .tellsConsent),
        ("person", .fieldPerson, .whyPerson, .tellsPerson),
        ("situation", .fieldSituation, .whySituation, .tellsSituation),
        ("answers", .fieldAnswers, .whyAnswers, .tellsAnswers),
        ("notAsked", .fieldNotAsked, .whyNotAsked, .tellsNotAsked),
        ("observations", .fieldObservations, .whyObservations, .tellsObservations),
        ("result", .fieldResult, .whyResult, .tellsResult),
    ]

    /// Each field of a record, why it is kept, and what an outsider could learn from it.
    public func privacy(_ record: JSONNode) -> [Paragraph] {
        var page = [Paragraph(texts[.recordTitle]), Paragraph(texts[.recordAbout])]
        for part in Self.parts {
            guard let value = record[part.key] else { continue }
            page += [.gap, Paragraph(texts[part.field])]
            page += values(value).map { Paragraph($0, indent: 2, hanging: 4) }
            page.append(Paragraph(texts[.recordKeptBecause, ["why": texts[part.why]]], indent: 2, hanging: 4))
            page.append(Paragraph(texts[.recordOutsider, ["tells": texts[part.tells]]], indent: 2, hanging: 4))
        }
        return page + [.gap, Paragraph(texts[.recordRare])]
    }

    /// A value in lines: each member of an object, each answer by its question.
    private func values(_ node: JSONNode) -> [String] {
        switch node.value {
        case .object(let members):
            members.map { texts[.recordField, ["field": $0.key, "value": flat($0.value)]] }
        case .array(let nodes): nodes.map(answer)
        default: [flat(node)]
        }
    }

    private func answer(_ node: JSONNode) -> String {
        guard let id = node["question"]?.text, let question = question(Question.ID(id)) else { return flat(node) }
        let value = (node["choices"] ?? node["notEstablished"] ?? node["because"]).map(flat) ?? ""
        return texts[.recordField, ["field": "\(question.number) \(id)", "value": value]]
    }

    private func flat(_ node: JSONNode) -> String {
        switch node.value {
        case .null: texts[.recordNotSaid]
        case .bool(let value): texts[value ? .wordYes : .wordNo]
        case .number(let text), .string(let text): text
        case .array(let nodes): nodes.isEmpty ? "–" : nodes.map(flat).joined(separator: ", ")
        case .object(let members):
            members.map { "\($0.key) \(flat($0.value))" }.joined(separator: ", ")
        }
    }
}
