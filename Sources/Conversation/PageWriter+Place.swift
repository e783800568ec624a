import Instruments
import Language
import Screening

/// What holds in the country where the talk is held, besides whom to call.
extension PageWriter {
    /// Who decides, how much time there is, and what protects the person there; only what this case needs.
    ///
    /// - Parameters:
    ///   - minutes: since first contact, from which some time limits run; nil where its hour is said anyway.
    ///   - warnsOfHarm: whether whoever may do harm is named; never on a paper, which can come into those very hands.
    func rules(
        of country: String?, for assessment: Assessment, minutes: Int?, warnsOfHarm: Bool = true
    ) -> [Paragraph] {
        guard let overlay = directory.overlay(of: country) else { return [] }
        var page: [Paragraph] = [.gap, Paragraph(texts[.placeTitle, ["country": countryName(overlay.country)]])]
        page += overlay.authorities.filter { warnsOfHarm || !$0.harm }.map(line)
        page += clocks(overlay, minutes)
        page.append(line(.placeNonPunishment, overlay.nonPunishment))
        if !overlay.hasVerifiedNonPunishment { page.append(item(texts[.placeCaseWaits])) }
        if assessment.flags.contains("labour") { page.append(line(.placeLabour, overlay.labourLaw)) }
        if assessment.child {
            page.append(line(.placeChild, overlay.childProtection))
            page.append(line(.placeChildAge, overlay.childAge))
        }
        page.append(line(.placeEmbassy, overlay.embassy))
        return page
    }

    private func line(_ authority: Authority) -> Paragraph {
        let values = ["name": authority.name, "says": authority.says]
        // What may harm the person is named, so that nobody takes it for forgotten.
        if authority.harm { return item(texts[.placeAuthorityHarm, values]) }
        return item(texts[.placeAuthority, values] + mark(authority.provenance))
    }

    private func clocks(_ overlay: NationalOverlay, _ minutes: Int?) -> [Paragraph] {
        var lines = overlay.clocks.map { item(texts[.placeClock, ["says": $0.says]] + mark($0.provenance)) }
        if let minutes, overlay.clocks.contains(where: { $0.start == .firstContact }) {
            lines.append(item(texts[.placeFirstContact, ["minutes": String(minutes)]]))
        }
        return lines
    }

    private func line(_ message: Message, _ provision: Provision) -> Paragraph {
        item(texts[message, ["says": provision.says]] + mark(provision.provenance))
    }

    private func item(_ text: String) -> Paragraph { Paragraph("• " + text, hanging: 2) }

    private func mark(_ provenance: Provenance) -> String {
        let isPlain =
            provenance.certainty == .confirmed && provenance.asOf.map { (0...1).contains(directory.year - $0) } == true
        return " (" + mark(of: provenance, isPlain: isPlain) + ")"
    }
}
