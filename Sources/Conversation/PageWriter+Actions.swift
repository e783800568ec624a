import Instruments
import Language

extension PageWriter {
    /// What to do now, and what not.
    func page(_ actions: [Action]) -> [Paragraph] {
        let kinds: [(Action.Kind, Message)] = [(.do, .actionsDo), (.dont, .actionsDont), (.say, .actionsSay)]
        var page: [Paragraph] = []
        for (kind, title) in kinds {
            let chosen = actions.filter { $0.kind == kind }
            if chosen.isEmpty { continue }
            if !page.isEmpty { page.append(.gap) }
            page.append(Paragraph(texts[title]))
            page += chosen.map { Paragraph("• " + $0.text, hanging: 2) }
        }
        return page.isEmpty ? [Paragraph(texts[.actionsNone])] : page
    }

    /// Telephone lines: those of one country, or of all. A line that may harm the person is not offered.
    func hotlines(country: String?) -> [Paragraph] {
        let lines = instrument.hotlines.filter { !$0.harm && (country == nil || $0.country == country) }
        var page: [Paragraph] = [.gap, Paragraph(texts[.hotlineTitle])]
        for line in lines {
            let values = [
                "country": countryName(line.country), "number": line.number, "name": line.name,
                "hours": line.hours ?? "",
            ]
            page.append(Paragraph("• " + texts[.hotlineLine, values] + " (" + certainty(line) + ")", hanging: 2))
        }
        return page + [Paragraph(texts[.hotlineCheck])]
    }

    private func certainty(_ line: Hotline) -> String {
        guard let year = line.asOf.map(String.init) else { return texts[.hotlineUnchecked] }
        return switch line.certainty {
        case .confirmed: texts[.hotlineConfirmed, ["year": year]]
        case .read, .secondHand: texts[.hotlineChecked, ["year": year]]
        case .memory, .inference, .working: texts[.hotlineUnchecked]
        }
    }

    func countryName(_ code: String) -> String {
        instrument.lists.lazy.flatMap(\.entries).first { $0.code == code }?.name ?? code
    }

    /// The page for urgent help.
    func urgentPage(_ actions: [Action], country: String?) -> [Paragraph] {
        [Paragraph(texts[.urgentTitle]), .gap] + actions.map { Paragraph("• " + $0.text, hanging: 2) }
            + hotlines(country: country) + [.gap, Paragraph(texts[.urgentThen])]
    }

    /// The ending of an interview without a result.
    func page(_ ending: Ending, actions: [Action], country: String?) -> [Paragraph] {
        [Paragraph(ending.title), .gap] + ending.text.map { Paragraph($0) } + [.gap] + page(actions)
            + hotlines(country: country)
    }
}
