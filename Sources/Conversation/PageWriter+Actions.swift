import Instruments
import Language

extension PageWriter {
    /// What to do now, and what not.
    ///
    /// - Parameters:
    ///   - country: where the talk is held; what would lead to somebody who may do harm there is left out.
    ///   - spoken: the person's language, for what is read out.
    func page(_ actions: [Action], country: String?, spoken: SpokenLanguage? = nil) -> [Paragraph] {
        let actions = advised(actions, in: country)
        let kinds: [(Action.Kind, Message)] = [(.do, .actionsDo), (.dont, .actionsDont), (.say, .actionsSay)]
        var page: [Paragraph] = []
        for (kind, title) in kinds {
            let chosen = actions.filter { $0.kind == kind }
            if chosen.isEmpty { continue }
            if !page.isEmpty { page.append(.gap) }
            page.append(Paragraph(texts[title]))
            for action in chosen {
                page.append(Paragraph("• " + action.text, hanging: 2))
                let said = kind == .say ? spoken?.words(TextKey(instrument.id, "action", action.id.text)) : nil
                if let said, said != action.text { page.append(Paragraph(said, indent: 2)) }
            }
            if kind == .say { page += mark(of: spoken) }
        }
        return page.isEmpty ? [Paragraph(texts[.actionsNone])] : page
    }

    private func advised(_ actions: [Action], in country: String?) -> [Action] {
        guard let overlay = directory.overlay(of: country) else { return actions }
        return actions.filter(overlay.canAdvise)
    }

    /// Telephone lines and pages: all of one country, or the main ones of all.
    func hotlines(country: String?) -> [Paragraph] {
        var page: [Paragraph] = [.gap, Paragraph(texts[.hotlineTitle])]
        let named = directory.overlay(of: country)
        if let country, named == nil { page.append(Paragraph(texts[.hotlineNone, ["country": countryName(country)]])) }
        let overlays = country == nil ? directory.overlays : [named].compactMap { $0 }
        for overlay in overlays.sorted(by: { countryName($0.country) < countryName($1.country) }) {
            page += lines(of: overlay, mainOnly: country == nil)
        }
        // The numbers are real.
        return page + [Paragraph(texts[isPractice ? .practiceCallNobody : .hotlineCheck])]
    }

    /// What may harm the person is not offered; where a country was named it is said why.
    private func lines(of overlay: NationalOverlay, mainOnly: Bool) -> [Paragraph] {
        let country = countryName(overlay.country)
        return overlay.channels.compactMap { channel in
            if channel.harm {
                if mainOnly { return nil }
                let values = ["country": country, "name": channel.name, "note": channel.note ?? ""]
                return Paragraph("• " + texts[.hotlineHarm, values], hanging: 2)
            }
            if mainOnly, !channel.isMain { return nil }
            let values = [
                "country": country, "number": channel.number, "name": channel.name, "hours": channel.hours ?? "",
            ]
            return Paragraph("• " + texts[.hotlineLine, values] + " (" + mark(of: channel) + ")", hanging: 2)
        }
    }

    /// How far a line was verified; what is old or was not read says so first.
    func mark(of channel: Channel) -> String {
        mark(of: channel.provenance, isPlain: channel.isPlain(in: directory.year))
    }

    /// - Parameter isPlain: whether it stands without a warning.
    func mark(of provenance: Provenance, isPlain: Bool) -> String {
        guard let year = provenance.asOf.map(String.init) else { return texts[.hotlineUnchecked] }
        switch provenance.certainty {
        case .confirmed: return texts[isPlain ? .hotlineConfirmed : .hotlineConfirmedOld, ["year": year]]
        case .read, .secondHand: return texts[isPlain ? .hotlineOfficial : .hotlineChecked, ["year": year]]
        case .memory, .inference, .working: return texts[.hotlineUnchecked]
        }
    }

    func countryName(_ code: String) -> String { instrument.name(ofCode: code) }

    /// The page for urgent help.
    ///
    /// - Parameter goesOn: whether the interview goes on behind it, and not to the question about danger.
    public func urgentPage(_ actions: [Action], country: String?, goesOn: Bool = false) -> [Paragraph] {
        [Paragraph(texts[.urgentTitle]), .gap]
            + advised(actions, in: country).map { Paragraph("• " + $0.text, hanging: 2) }
            + hotlines(country: country) + [.gap, Paragraph(texts[goesOn ? .pageGoOn : .urgentThen])]
    }

    /// The ending of an interview without a result.
    func page(_ ending: Ending, actions: [Action], country: String?) -> [Paragraph] {
        [Paragraph(ending.title), .gap] + ending.text.map { Paragraph($0) } + [.gap]
            + page(actions, country: country) + hotlines(country: country)
    }
}
