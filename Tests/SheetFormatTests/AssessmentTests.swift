import Instruments
import Screening
import SheetFormat
import StrictJSON
import TestSupport
import Testing

/// Assessments as programs read them.
struct AssessmentTests {
    private let documented: JSONNode
    private let written: JSONNode

    init() throws {
        documented = try JSONReader.read(Example.assessment)
        written = try JSONReader.read(Self.line(of: Example.sheet))
    }

    private static func line(of sheet: String) throws -> String {
        let sheet = try AnswerSheetReader(Repository.instrument).read(Array(sheet.utf8)).sheet
        return AssessmentWriter(Repository.instrument).text(Repository.screener.assess(sheet))
    }

    @Test func `the example of the product's description gives the values that it documents`() throws {
        for key in documented.keys where key != "indicators" && key != "rules" && key != "needs" {
            #expect(written[key]?.unplaced == documented[key]?.unplaced, "\(key)")
        }
        let found = try #require(written["indicators"]).elements.map(\.unplaced)
        let expected = try #require(documented["indicators"]).elements.map(\.unplaced)
        #expect(Set(found) == Set(expected) && found.count == expected.count)
    }

    @Test func `every rule that holds is listed, those of the level first`() throws {
        let rules = try #require(written["rules"]).strings
        let expected = try #require(documented["rules"]).strings
        #expect(rules == expected + ["serious-sign", "labour-conditions"])
    }

    @Test func `pay that is owed is a need`() throws {
        #expect(written["needs"]?.strings == ["wages"])
    }

    @Test func `the keys stand in one order`() {
        #expect(
            written.keys == [
                "id", "instrument", "edition", "level", "presumed", "completeness", "gaps", "tooLittleKnown", "child",
                "urgent", "labour", "nonPunishment", "officialsInvolved", "rules", "indicators", "absent", "conflicts",
                "forms", "needs", "notYetAsked", "couldStillChange", "instruments",
            ])
        #expect(written["indicators"]?.elements.map(\.keys) == Array(repeating: ["id", "strength", "from"], count: 5))
    }

    @Test func `each cross-check says what it found, and what was asked of what can be`() throws {
        let instruments = try #require(written["instruments"])
        #expect(
            instruments.keys == [
                "ilo-forced-labour", "ilo-operational-adult-labour", "ilo-operational-child-labour",
            ])
        let list = try #require(instruments["ilo-forced-labour"])
        #expect(list.keys == ["edition", "applies", "asked", "askable", "present"])
        #expect(list["present"]?.elements.map { $0["id"]?.unplaced } == [.string("3"), .string("7"), .string("8")])
        #expect(list["present"]?.elements.first?["from"]?.strings == ["leave"])

        let adult = try #require(instruments["ilo-operational-adult-labour"])
        #expect(
            adult.keys == ["edition", "applies", "asked", "askable", "present", "dimensions", "illustration"])
        #expect(adult["present"]?.elements.map(\.keys) == Array(repeating: ["id", "strength", "from"], count: 2))
        #expect(adult["dimensions"]?.keys == ["D1", "D2", "D3", "D4", "D5", "D6"])
        #expect(adult["illustration"]?.unplaced == .null)
        #expect(instruments["ilo-operational-child-labour"]?.keys == ["edition", "applies"])
    }

    @Test func `an explanation says which choice each item of a cross-check was read from`() throws {
        let sheet = try AnswerSheetReader(Repository.instrument).read(Array(Example.sheet.utf8)).sheet
        let text = ExplanationWriter(Repository.screener).text(sheet, Repository.screener.assess(sheet))
        let checks = try #require(try JSONReader.read(text)["crossChecks"]).elements
        #expect(checks.count == 3)
        let papers = checks.first?["present"]?.elements.first { $0["id"]?.unplaced == .string("7") }
        #expect(papers?["title"]?.unplaced == .string("Retention of identity documents"))
        #expect(papers?["from"]?.elements.first?["question"]?.unplaced == .string("papers"))
        #expect(papers?["from"]?.elements.first?["choices"]?.strings == ["cannot-get"])
        let adult = try #require(checks.dropFirst().first)
        let ids = ["present", "askedAndNotPresent", "notAsked", "notAskable"].map { adult[$0]?.elements.count ?? 0 }
        #expect(ids.reduce(0, +) == 67)
        #expect(adult["disagreement"] != nil && adult["notShipped"]?.unplaced != .null)
    }

    @Test func `the assessment does not depend on the order in which a sheet is written`() throws {
        guard case .object(let members) = try JSONReader.read(Example.sheet).value else {
            Issue.record("the example is no object")
            return
        }
        let line = try Self.line(of: Example.sheet)
        var random = SplitMix64(seed: 3)
        for _ in 0..<20 {
            let shuffled = members.shuffled(using: &random).map { member in
                guard case .object(let inner) = member.value.value else { return member }
                let value = JSONNode(.object(inner.shuffled(using: &random)), at: member.value.position)
                return JSONMember(key: member.key, keyPosition: member.keyPosition, value: value)
            }
            var writer = JSONWriter()
            writer.value(.object(shuffled))
            #expect(try Self.line(of: writer.text) == line)
        }
    }

    @Test func `every assessment is one line with every key, whatever the sheet`() throws {
        var random = SplitMix64(seed: 4)
        for _ in 0..<60 {
            let assessment = Repository.screener.assess(.random(using: &random))
            let line = AssessmentWriter(Repository.instrument).text(assessment)
            #expect(!line.contains("\n"))
            #expect(try JSONReader.read(line).keys == written.keys)
        }
    }

    @Test func `a flag's id becomes a key`() {
        #expect(Repository.instrument.flags.map(\.id).contains("non-punishment"))
        #expect(written["nonPunishment"] != nil && written["officialsInvolved"] != nil)
        // Presumed has its own place.
        #expect(written.keys.count { $0 == "presumed" } == 1)
    }

    @Test func `an explanation holds the assessment and a reason for each rule`() throws {
        let sheet = try AnswerSheetReader(Repository.instrument).read(Array(Example.sheet.utf8)).sheet
        let assessment = Repository.screener.assess(sheet)
        let text = ExplanationWriter(Repository.screener).text(sheet, assessment)
        let explanation = try JSONReader.read(text)
        #expect(explanation.keys == ["assessment", "reasons", "couldChangeAlone", "crossChecks"])
        #expect(explanation["assessment"]?.unplaced == written.unplaced)
        let reasons = try #require(explanation["reasons"]).elements
        #expect(reasons.map { $0["rule"]?.unplaced } == assessment.rules.map { .string($0.text) })
        let keys = ["rule", "level", "says", "basis", "sources", "evidence"]
        #expect(reasons.allSatisfy { $0.keys == keys && $0["sources"]?.elements.isEmpty == false })
    }
}
