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
        ("overlay", .fieldOverlay, .whyOverlay, .tellsOverlay),
        ("deidentification", .fieldDeidentification, .whyDeidentification, .tellsDeidentification),
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

    /// Each field of a record, why it is kept, and what an outsider could learn from it; then whether few people have
    /// its combination of values.
    ///
    /// - Parameter offers: what can be kept coarser, by number; empty where nothing can be changed any more.
    public func privacy(
        _ record: JSONNode, _ deidentifier: Deidentifier, offers: [CoarserOffer] = []
    ) -> [Paragraph] {
        var page = [Paragraph(texts[.recordTitle]), Paragraph(texts[.recordAbout])]
        for part in Self.parts {
            guard let value = record[part.key] else { continue }
            page += [.gap, Paragraph(texts[part.field])]
            page += values(value).map { Paragraph($0, indent: 2, hanging: 4) }
            page.append(Paragraph(texts[.recordKeptBecause, ["why": texts[part.why]]], indent: 2, hanging: 4))
            page.append(Paragraph(texts[.recordOutsider, ["tells": texts[part.tells]]], indent: 2, hanging: 4))
        }
        page += [.gap, Paragraph(texts[.recordRare])]
        return page + warning(deidentifier.rarity(of: RecordCombination(of: record)), deidentifier, offers)
    }

    private func warning(_ rarity: Rarity, _ deidentifier: Deidentifier, _ offers: [CoarserOffer]) -> [Paragraph] {
        guard rarity.isRare else { return [] }
        var page: [Paragraph] = [.gap, Paragraph(texts[.rareTitle])]
        page += rarity.signs.map { Paragraph("• " + $0.says, hanging: 2) }
        guard !offers.isEmpty else { return page }
        page.append(Paragraph(texts[.rareChoose], beginsPart: true))
        page += offers.enumerated().map { index, offer in
            func words(_ code: String) -> String {
                if code == Deidentification.withheld { return texts[.rareWithheld] }
                return deidentifier.name(of: code, in: offer.field) ?? code
            }
            let values = [
                "field": offer.field.rawValue, "value": words(offer.code), "coarser": words(offer.becomes),
            ]
            return .numbered(index + 1, texts[.rareOffer, values])
        }
        return page
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
