import CSV
import Exchange
import Instruments
import Screening
import Testing

/// What was written is read as what it says, and as no more.
struct RoundTripTests {
    private static let sheets = RandomSheets.make(200, seed: 3)

    private func rank(_ assessment: Assessment) throws -> Int {
        let levels = Array(Repository.instrument.levels.map(\.id).reversed())
        return try #require(levels.firstIndex(of: assessment.level))
    }

    @Test func `with full answers a row of HTCDS gives the same sheet and the same result`() throws {
        let rows = try Rows(of: RandomSheets.cases(Self.sheets), in: "htcds", withAnswers: true)
        for (sheet, imported) in zip(Self.sheets, try rows.sheets("htcds")) {
            #expect(imported.sheet.answers == sheet.answers)
            #expect(imported.sheet.observations == sheet.observations)
            #expect(imported.sheet.facts == sheet.facts)
            #expect(imported.sheet.context == sheet.context)
            let was = Repository.screener.assess(sheet)
            let isNow = Repository.screener.assess(imported.sheet)
            #expect(isNow.level == was.level && isNow.rules == was.rules && isNow.indicators == was.indicators)
        }
    }

    @Test(arguments: ["htcds", "ctdc"] as [ExchangeFormat.ID])
    func `by its codes alone a row never gives a higher level than the record had`(format: ExchangeFormat.ID) throws {
        let cases = RandomSheets.cases(Self.sheets)
        var compared = 0
        for (sheet, screened) in zip(Self.sheets, cases) {
            guard let imported = try Rows(of: [screened], in: format).sheets(format).first else { continue }
            let was = try rank(Repository.screener.assess(sheet))
            #expect(try rank(Repository.screener.assess(imported.sheet)) <= was, "\(sheet) \(imported.sheet)")
            compared += 1
        }
        #expect(compared > 40)
    }

    @Test func `a record is read back to the same level where the codes can say it`() throws {
        let rows = try Rows(of: Held.all(), in: "htcds")
        let levels = try rows.sheets("htcds").map { Repository.screener.assess($0.sheet).level }
        #expect(levels == ["refer", "refer", "nothing-established"])
    }

    @Test func `what a row cannot say is named by its column`() throws {
        let imported = try #require(try Rows(of: [Held.worker.get()], in: "htcds").sheets("htcds").first)
        // Other, and the kind of work.
        #expect(Set(imported.cannotSay) == ["vic_MethodsOfControl", "vic_ForcedLabourIndustry"])
    }
}
