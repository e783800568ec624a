import Instruments
import Language

/// The table by which reviewers follow an item of a cross-check to the answers: *item → question → choice*.
struct MappingTable {
    let check: CrossCheck
    let instrument: Instrument
    let texts: Texts

    /// The table, in Markdown, by dimension.
    var markdown: String {
        let title = texts[.tableCrossTitle, ["title": check.title, "edition": check.edition]]
        var text = "# \(title)\n\n\(texts[.tableGenerated])\n\n\(check.statement)\n\n"
        text += texts[.showReads, ["instrument": instrument.title]] + "\n"
        if check.dimensions.isEmpty { text += part(check.items) }
        for dimension in check.dimensions {
            text += "\n## \(dimension.id) \(dimension.title) (\(dimension.count))\n"
            text += part(check.items.filter { $0.dimension == dimension.id })
        }
        return text
    }

    private func part(_ items: [CrossCheck.Item]) -> String {
        let columns = texts[.tableCrossHead]
        let rule = columns.split(separator: "|").map { _ in "---" }.joined(separator: "|")
        return "\n| \(columns) |\n|\(rule)|\n" + items.flatMap(rows).joined()
    }

    private func rows(_ item: CrossCheck.Item) -> [String] {
        let reading = ItemReading(item, in: instrument)
        var rows = reading.spoken.map { spoken in
            let choice = spoken.choice.text
            return row(
                item, "\(spoken.question.number) `\(spoken.question.id)` \(spoken.question.ask)",
                spoken.ofChild ? texts[.tableOfChild, ["text": choice]] : choice, by(spoken.through))
        }
        rows += reading.seen.map { seen in
            let known = seen.known.map(\.rawValue).joined(separator: ", ")
            return row(
                item, texts[.tableSeen, ["known": known]], "`\(seen.observation.id)` \(seen.observation.title)",
                by(seen.through))
        }
        if let reason = item.notAskable { rows.append(row(item, texts[.tableNothing], reason, texts[.tableNothing])) }
        return rows
    }

    private func by(_ indicator: Indicator.ID?) -> String {
        indicator.map { "**\($0)**" } ?? texts[.tableNamed]
    }

    private func row(_ item: CrossCheck.Item, _ question: String, _ choice: String, _ by: String) -> String {
        let title = item.doubt.map { "\(item.title). \(texts[.crossDoubt, ["doubt": $0]])" } ?? item.title
        let strength = item.strength?.rawValue ?? texts[.tableNothing]
        let cells = [item.id.text, title, strength, question, choice, by]
        return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }
}
