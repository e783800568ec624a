import Conversation
import Instruments
import Language

/// A cross-check in words, with what of the answers each item is read from.
struct CrossCheckPage {
    let check: CrossCheck
    let instrument: Instrument
    let texts: Texts

    /// Everything.
    var all: [Paragraph]? {
        var page = [Paragraph("\(check.title), \(check.edition)"), .gap, Paragraph(check.statement)]
        page.append(Paragraph(texts[.showReads, ["instrument": instrument.title]]))
        page.append(Paragraph(texts[.showUseRule, ["rule": check.rule.says]]))
        page += [check.otherwise, check.notShipped].compactMap { $0.map { Paragraph($0) } }
        page += [.gap, Paragraph(texts[.showItems])]
        if check.dimensions.isEmpty { page += check.items.flatMap(paragraphs) }
        for dimension in check.dimensions {
            page += [.gap, Paragraph("\(dimension.id). \(dimension.title)")]
            page += check.items.filter { $0.dimension == dimension.id }.flatMap(paragraphs)
        }
        page += [.gap, Paragraph(texts[.showSources])]
        return page + check.sources.map(line)
    }

    /// One item; nil if there is none of that number.
    func one(_ id: String) -> [Paragraph]? {
        guard let item = check.item(CrossCheck.Item.ID(id)) else { return nil }
        let cited = Set((check.mapping.sources).map(\.source))
        return paragraphs(item) + check.sources.filter { cited.contains($0.id) }.map(line)
    }

    private func paragraphs(_ item: CrossCheck.Item) -> [Paragraph] {
        let values = ["id": item.id.text, "title": item.title, "strength": item.strength?.rawValue ?? ""]
        let heading = texts[item.strength == nil ? .showItem : .showItemWeighed, values]
        let doubt = item.doubt.map { texts[.crossDoubt, ["doubt": $0]] }
        let reason = item.notAskable.map { texts[.showNotAskable, ["reason": $0]] }
        let reading = ItemReading(item, in: instrument)
        return [Paragraph(heading, indent: 2, hanging: 4)]
            + ([doubt, reason].compactMap { $0 } + reading.spoken.map(words) + reading.seen.map(words)).map {
                Paragraph($0, indent: 4, hanging: 6)
            }
    }

    private func words(_ spoken: ItemReading.Spoken) -> String {
        let values = [
            "number": String(spoken.question.number), "question": spoken.question.id.text, "choice": spoken.choice.text,
        ]
        return texts[spoken.ofChild ? .showReadFromChild : .showReadFrom, values]
    }

    private func words(_ seen: ItemReading.Seen) -> String {
        let known = seen.known.map(\.rawValue).joined(separator: ", ")
        return texts[.showReadFromSeen, ["known": known, "title": seen.observation.title]]
    }

    private func line(_ source: Source) -> Paragraph {
        let values = [
            "id": source.id.text, "title": source.title, "certainty": source.certainty.rawValue,
            "note": source.note ?? "",
        ]
        return Paragraph(texts[.showSourceLine, values], indent: 4, hanging: 6)
    }
}
