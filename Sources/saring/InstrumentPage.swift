import Conversation
import Instruments
import Language

/// An indicator set in words.
struct InstrumentPage {
    let instrument: Instrument
    let texts: Texts

    /// Everything.
    var all: [Paragraph]? {
        var page = [Paragraph("\(instrument.title), \(instrument.edition)"), .gap, Paragraph(instrument.statement)]
        for section in instrument.sections {
            page += [.gap, Paragraph("\(section.id). \(section.title)")]
            for indicator in instrument.indicators where indicator.section == section.id {
                page.append(heading(indicator.id.text, strength(indicator)))
                page.append(Paragraph(indicator.meaning, indent: 4))
            }
        }
        page += [.gap, Paragraph(texts[.showObservations])]
        page += instrument.observations.map { heading($0.id.text, $0.meaning) }
        page += [.gap, Paragraph(texts[.showRules])]
        for rule in instrument.rules {
            page.append(heading("\(rule.level): \(rule.id)", rule.title))
            page.append(Paragraph(rule.says, indent: 4))
        }
        page += [.gap, Paragraph(texts[.showSources])]
        return page + instrument.sources.map(line)
    }

    /// One indicator, observation, question or rule; nil if there is none of that id.
    func one(_ id: String) -> [Paragraph]? {
        if let indicator = instrument.indicators.first(where: { $0.id.text == id }) {
            return [heading(id, strength(indicator)), Paragraph(indicator.title, indent: 4)]
                + [Paragraph(indicator.meaning, indent: 4)] + askedBy(indicator.id) + cites(indicator.sources)
        }
        if let observation = instrument.observations.first(where: { $0.id.text == id }) {
            return [heading(id, observation.title), Paragraph(observation.meaning, indent: 4)]
                + cites(observation.sources)
        }
        if let rule = instrument.rules.first(where: { $0.id.text == id }) {
            return [heading("\(rule.level): \(id)", rule.title), Paragraph(rule.says, indent: 4)] + cites(rule.sources)
        }
        guard let question = instrument.questions.first(where: { $0.id.text == id }) else { return nil }
        let choices = question.choices.map { Paragraph("\($0.id)  \($0.text)", indent: 4, hanging: 6) }
        return [heading("\(question.number)  \(id)", question.ask)] + choices
            + [Paragraph(texts[.questionWhy, ["why": question.why]], indent: 4)] + cites(question.sources)
    }

    private func heading(_ id: String, _ text: String) -> Paragraph {
        Paragraph("\(id): \(text)", indent: 2, hanging: 4)
    }

    private func strength(_ indicator: Indicator) -> String {
        guard case .counts(let adult, let child) = indicator.weight else { return texts[.showAct] }
        return adult == child
            ? adult.rawValue : texts[.showStrength, ["adult": adult.rawValue, "child": child.rawValue]]
    }

    private func askedBy(_ indicator: Indicator.ID) -> [Paragraph] {
        let questions = instrument.questions.filter { question in
            question.choices.contains { $0.feeds.contains { $0.indicator == indicator } }
        }
        let names = questions.map { "\($0.number) \($0.id)" }.joined(separator: ", ")
        return [Paragraph(texts[.showQuestions, ["questions": names]], indent: 4, hanging: 6)]
    }

    private func cites(_ citations: [Citation]) -> [Paragraph] {
        citations.compactMap { citation in
            guard let source = instrument.sources.first(where: { $0.id == citation.source }) else { return nil }
            return line(source)
        }
    }

    private func line(_ source: Source) -> Paragraph {
        let values = [
            "id": source.id.text, "title": source.title, "certainty": source.certainty.rawValue,
            "note": source.note ?? "",
        ]
        return Paragraph(texts[.showSourceLine, values], indent: 4, hanging: 6)
    }
}
