import Instruments
import Interview
import Screening
import Testing

/// A visit: what was seen of the site counts for everybody, weakly; people are numbers; a summary points to nobody.
struct VisitTests {
    private let vessel = Repository.instrument.sites.first { $0.id == "vessel" }

    private func finding(refer: Bool = false, labour: Bool = false, again: Bool = false) -> Visit.Finding {
        Visit.Finding(isReferred: refer, hasLabourClaim: labour, needsAnotherTalk: again)
    }

    /// A visit with so many talks of each kind.
    private func visit(_ talks: [(count: Int, finding: Visit.Finding)]) throws -> Visit {
        var visit = Visit(site: try #require(vessel))
        for (count, finding) in talks {
            for _ in 0..<count {
                visit.apply(.began)
                visit.apply(.ended(finding))
            }
        }
        return visit
    }

    @Test func `only what was seen counts, and what was not is nothing`() throws {
        var visit = Visit(site: try #require(vessel))
        visit.apply(.looked("quarters-bad", .seen))
        visit.apply(.looked("no-crew-list", .notSeen))
        visit.apply(.looked("lookout-near", .notLooked))
        #expect(visit.seen == ["quarters-bad"])
        #expect(visit.nextLook?.observation == "papers-seen-held")
        visit.apply(.looked("quarters-bad", .notSeen))
        #expect(visit.seen.isEmpty)
    }

    @Test func `a sign of the site stands in every sheet of the visit, as seen of the site and never stronger`() throws
    {
        let interview = Interview(
            screener: Repository.screener, context: "vessel", id: "1", keepsRecord: false,
            seenOfSite: ["quarters-bad", "child-sized-tools-or-beds"])
        let sheet = interview.answerSheet
        #expect(sheet.observations["quarters-bad"]?.known == [.site])
        let finding = try #require(interview.assessment.indicators.first { $0.id == "bad-housing" })
        #expect(finding.strength == .weak)
        #expect(!interview.assessment.presumed)
        #expect(interview.assessment.level != Repository.instrument.levels.first?.id)
        // A sign about children says nothing of somebody who is not known to be one.
        #expect(!interview.assessment.indicators.contains { $0.id == "child-hazardous-work" })
    }

    @Test func `no site alone, with everything seen, leads to a referral`() throws {
        for site in Repository.instrument.sites {
            let interview = Interview(
                screener: Repository.screener, context: site.context, id: "1", keepsRecord: false,
                seenOfSite: Set(site.looks.map(\.observation)))
            #expect(!interview.assessment.presumed, "\(site.id)")
            #expect(interview.assessment.level != Repository.instrument.levels.first?.id, "\(site.id)")
        }
    }

    @Test func `a talk without a result, or one that was broken off, asks for another and is never a no`() throws {
        var visit = Visit(site: try #require(vessel))
        visit.apply(.began)
        #expect(visit.numbers(\.needsAnotherTalk) == [1])
        visit.apply(.began)
        visit.apply(.ended(.unfinished))
        visit.apply(.began)
        visit.apply(.ended(finding(refer: true, labour: true)))
        #expect(visit.numbers(\.needsAnotherTalk) == [1, 2])
        #expect(visit.numbers(\.isReferred) == [3] && visit.numbers(\.hasLabourClaim) == [3])
    }

    @Test func `a level that asks for a second talk, and a result on too little, ask for another talk`() throws {
        let levels = Repository.instrument.levels
        #expect(levels.filter(\.talkAgain).map(\.id) == ["follow-up"])
        let empty = Repository.screener.assess(AnswerSheet(id: "1", context: "vessel"))
        #expect(Visit.Finding(empty, Repository.instrument) == .unfinished)
    }

    @Test func `nine talks give no summary, ten do`() throws {
        #expect(VisitSummary(try visit([(9, finding(refer: true))])) == nil)
        #expect(VisitSummary(try visit([(10, finding(refer: true))]))?.referred == 10)
    }

    @Test func `a count under ten is not told, and cannot be worked out from the others`() throws {
        let summary = try #require(
            VisitSummary(visit([(12, finding(refer: true)), (3, finding(labour: true)), (2, finding(again: true))])))
        #expect(summary.referred == 12)
        #expect(summary.labourClaims == nil && summary.furtherTalks == nil && summary.talks == nil)
        let told = try #require(
            VisitSummary(visit([(10, finding(refer: true, labour: true)), (11, finding(again: true))])))
        #expect(told.talks == 21 && told.referred == 10 && told.labourClaims == 10 && told.furtherTalks == 11)
    }

    @Test func `a summary is the same whoever the few are`() throws {
        // Two visits that differ in less than ten people of each kind cannot be told apart.
        let few = try (0...9).map { try VisitSummary(visit([(12, finding(refer: true)), ($0, finding(again: true))])) }
        #expect(Set(few).count == 1)
    }
}
