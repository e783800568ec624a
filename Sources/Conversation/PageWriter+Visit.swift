import Instruments
import Interview
import Language

/// The pages of a visit.
extension PageWriter {
    /// Chooses among the kinds of site.
    public func choice(of sites: [Site]) -> [Paragraph] {
        [Paragraph(texts[.siteChoose]), .gap]
            + sites.enumerated().map { .numbered($0 + 1, $1.title) } + [.numbered(0, texts[.siteLeave])]
    }

    /// Asks whether an open visit goes on.
    public func choice(goingOnWith site: Site, country: String?, hours: Int, talks: Int) -> [Paragraph] {
        let place = [site.title, country.map(countryName)].compactMap(\.self).joined(separator: ", ")
        return [
            Paragraph(texts[.siteOpen, ["site": place, "hours": String(hours), "count": String(talks)]]), .gap,
            .numbered(1, texts[.siteGoOn]), .numbered(2, texts[.siteBeginNew]), .numbered(0, texts[.siteLeave]),
        ]
    }

    var visitAdvice: [Paragraph] {
        let advice: [Message] = [.siteAdviceLook, .siteAdviceGroups, .siteAdviceEqual, .siteAdviceNumbers, .siteNever]
        return [Paragraph(texts[.siteAdvice]), .gap] + advice.map { Paragraph("• " + texts[$0], hanging: 2) }
            + [.gap, Paragraph(texts[.pageGoOn])]
    }

    /// A look, as a question whose choices are what can come of it.
    func question(_ look: Site.Look) -> Question {
        Question(
            id: Question.ID(look.observation.text), number: 0, tier: 0, audience: .officer, kind: .one, ask: look.ask,
            why: "",
            choices: Visit.Look.allCases.map { Choice(id: Choice.ID($0.rawValue), text: texts[Self.words(for: $0)]) })
    }

    func page(_ question: Question, _ look: Site.Look, at index: Int, of visit: Visit) -> [Paragraph] {
        let values = [
            "site": visit.site.title, "number": String(index + 1), "count": String(visit.site.looks.count),
        ]
        let answers = question.choices.enumerated().map { Paragraph.numbered($0 + 1, $1.text) }
        let before = visit.looks[look.observation].map {
            [Paragraph(texts[.headBack, ["answer": texts[Self.words(for: $0)]]])]
        }
        return [Paragraph(texts[.siteLook, values]), .gap, Paragraph(look.ask), .gap] + answers
            + [.gap, Paragraph(texts[.siteLookRest])] + (before ?? [])
    }

    private static func words(for look: Visit.Look) -> Message {
        switch look {
        case .seen: .siteSeen
        case .notSeen: .siteNotSeen
        case .notLooked: .siteNotLooked
        }
    }

    /// What the officer needs between two talks. People have their number in the order of the talks, and no more.
    func page(of visit: Visit, isKept: Bool) -> [Paragraph] {
        let lists: [(Message, [Int])] = [
            (.siteRefer, visit.numbers(\.isReferred)), (.siteLabour, visit.numbers(\.hasLabourClaim)),
            (.siteAgain, visit.numbers(\.needsAnotherTalk)),
        ]
        let title = texts[.siteTitle, ["site": visit.site.title, "count": String(visit.talks.count)]]
        let found = lists.filter { !$0.1.isEmpty }.map { message, numbers in
            Paragraph(texts[message, ["numbers": numbers.map { "#\($0)" }.joined(separator: ", ")]])
        }
        return [Paragraph(title)] + found + [
            .gap, .numbered(1, texts[.siteNext, ["number": String(visit.talks.count + 1)]]),
            .numbered(2, texts[.siteLookAgain]), .numbered(3, texts[.siteSummary]), .numbered(4, texts[.siteClose]),
            .numbered(0, texts[isKept ? .siteLeaveOpen : .siteLeave]), .gap, Paragraph(texts[.siteAdviceEqual]),
        ]
    }

    public var closingVisit: [Paragraph] {
        [
            Paragraph(texts[.siteCloseSure]), .gap, .numbered(1, texts[.siteCloseYes]),
            .numbered(0, texts[.menuReturn]),
        ]
    }

    func summaryTitle(of visit: Visit) -> String { texts[.siteSummaryTitle, ["site": visit.site.title]] }

    func page(_ summary: VisitSummary, of visit: Visit) -> [Paragraph] {
        func told(_ count: Int?) -> String { count.map(String.init) ?? texts[.siteFewer] }
        let talks = summary.talks.map { texts[.siteTalks, ["count": String($0)]] } ?? texts[.siteTalksUntold]
        let signs = visit.site.looks.filter { visit.seen.contains($0.observation) }.map { title($0.observation.text) }
        let seen = signs.isEmpty ? [] : [Paragraph(texts[.siteSeenHere, ["signs": signs.joined(separator: "; ")]])]
        return [
            Paragraph(texts[.siteNever]), .gap, Paragraph(talks),
            Paragraph(texts[.siteCountRefer, ["count": told(summary.referred)]]),
            Paragraph(texts[.siteCountLabour, ["count": told(summary.labourClaims)]]),
            Paragraph(texts[.siteCountAgain, ["count": told(summary.furtherTalks)]]),
        ] + seen + [.gap, Paragraph(texts[.siteOnlyFound])]
    }
}
