import Instruments
import Language

/// The table by which reviewers follow a question to the source: *question → choice → indicator → source*.
struct ReviewTable {
    let instrument: Instrument
    let texts: Texts

    /// The table, in Markdown, by context; what every place has in common comes first.
    var markdown: String {
        let title = texts[.tableTitle, ["title": instrument.title, "edition": instrument.edition]]
        var text = "# \(title)\n\n\(texts[.tableGenerated])\n\n\(instrument.statement)\n"
        let places = instrument.contexts.map { context in
            let inOthers = Set(instrument.contexts.filter { $0.id != context.id }.flatMap(\.order))
            return (context, Set(context.order).subtracting(inOthers))
        }
        let own = places.reduce(into: Set<Question.ID>()) { $0.formUnion($1.1) }
        text += part(texts[.tableEverywhere], instrument.questions.filter { !own.contains($0.id) })
        for (context, ids) in places {
            text += part(context.title, instrument.questions.filter { ids.contains($0.id) })
        }
        return text
    }

    private func part(_ title: String, _ questions: [Question]) -> String {
        let columns = texts[.tableHead]
        let rule = columns.split(separator: "|").map { _ in "---" }.joined(separator: "|")
        let rows = questions.sorted { $0.number < $1.number }.flatMap(rows)
        return "\n## \(title)\n\n| \(columns) |\n|\(rule)|\n" + rows.joined()
    }

    private func rows(_ question: Question) -> [String] {
        if case .list(let list) = question.kind {
            return [row(question, texts[.tableList, ["id": list.text]], texts[.tableNothing])]
        }
        return question.choices.map { choice in
            let effects = effects(choice)
            return row(
                question, choice.text, effects.isEmpty ? texts[.tableNothing] : effects.joined(separator: ", "))
        }
    }

    private func row(_ question: Question, _ choice: String, _ effect: String) -> String {
        let sources = question.sources.map(\.description).joined(separator: ", ")
        let cells = ["\(question.number)", "`\(question.id)` \(question.ask)", choice, effect, sources]
        return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }

    private func effects(_ choice: Choice) -> [String] {
        let feeds = choice.feeds.map { feed in
            let own = instrument.indicators.first { $0.id == feed.indicator }?.strength(child: false)
            let strength = (feed.strength ?? own).map { " (\($0.rawValue))" } ?? ""
            return "**\(feed.indicator)**\(strength)"
        }
        return feeds + choice.flags.map { texts[.tableFlag, ["id": $0.text]] }
            + choice.needs.map { texts[.tableNeed, ["id": $0.text]] }
            + choice.sets.map { texts[.tableFact, ["id": $0.fact.rawValue, "value": $0.value]] }
            + choice.observes.map {
                texts[.tableObservation, ["id": $0.observation.text, "known": $0.known.rawValue]]
            } + (choice.ends.map { [texts[.tableEnds, ["id": $0.text]]] } ?? [])
    }
}
