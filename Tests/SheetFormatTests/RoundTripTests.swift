import Instruments
import Screening
import SheetFormat
import StrictJSON
import TestSupport
import Testing

/// What is written is read again.
struct RoundTripTests {
    private let reader = AnswerSheetReader(Repository.instrument)

    @Test func `every sheet is read as it was written`() throws {
        var random = SplitMix64(seed: 1)
        for _ in 0..<400 {
            let sheet = AnswerSheet.random(using: &random)
            let text = AnswerSheetWriter().text(sheet)
            #expect(!text.contains("\n"))
            let result = try reader.read(Array(text.utf8))
            #expect(result.sheet == sheet)
            #expect(result.skipped == [])
        }
    }

    @Test func `a sheet that is read leniently is the same, if nothing is wrong with it`() throws {
        var random = SplitMix64(seed: 2)
        let lenient = AnswerSheetReader(Repository.instrument, isLenient: true)
        for _ in 0..<100 {
            let sheet = AnswerSheet.random(using: &random)
            let result = try lenient.read(Array(AnswerSheetWriter().text(sheet).utf8))
            #expect(result.sheet == sheet && result.skipped == [])
        }
    }

    @Test func `a sheet is written in one order`() throws {
        let sheet = try reader.read(Array(Example.sheet.utf8)).sheet
        let written = """
            {"id":"a1","context":"worksite","stage":"going-on","ageNow":"adult","ageThen":"adult","mayBeUnder18":false,\
            "private":true,"stopped":false,"answers":{"activity":"works","leave":"prevented","papers":"cannot-get",\
            "pay":"almost-nothing"},"observations":{"guarded-exit":["site"]}}
            """
        #expect(AnswerSheetWriter().text(sheet) == written)
        #expect(try reader.read(Array(written.utf8)).sheet == sheet)
    }

    @Test func `the example is read as it says`() throws {
        let sheet = try reader.read(Array(Example.sheet.utf8)).sheet
        #expect(
            sheet
                == AnswerSheet(
                    id: "a1", context: "worksite",
                    facts: [
                        .stage: "going-on", .ageNow: "adult", .ageThen: "adult", .mayBeUnder18: "no", .private: "yes",
                    ], stopped: false,
                    answers: [
                        "activity": .choices(["works"]), "papers": .choices(["cannot-get"]),
                        "leave": .choices(["prevented"]), "pay": .choices(["almost-nothing"]),
                    ], observations: ["guarded-exit": ObservedHow(known: [.site])]))
    }

    @Test func `what is not established is left out, or unknown, or null`() throws {
        let least = try reader.read(Array(#"{"id":"a1","context":"farm"}"#.utf8)).sheet
        #expect(least == AnswerSheet(id: "a1", context: "farm"))
        let open = #"{"id":"a1","context":"farm","stage":"unknown","ageNow":null,"private":null,"answers":{}}"#
        #expect(try reader.read(Array(open.utf8)).sheet == least)
    }

    @Test func `no choice and no cause bears a name that a sheet has for something else`() {
        for question in Repository.instrument.questions {
            #expect(question.choice("unknown") == nil && question.choice("declined") == nil, "\(question.id)")
        }
        for observation in Repository.instrument.observations {
            let causes = observation.causes.map(\.id.text)
            #expect(causes.allSatisfy { Observation.Known(rawValue: $0) == nil }, "\(observation.id)")
        }
    }

    @Test func `an answer that states a fact of the case states it for the sheet`() throws {
        let text = #"{"id":"a1","context":"farm","private":true,"answers":{"private-place":"no","age-now":"child"}}"#
        let sheet = try reader.read(Array(text.utf8)).sheet
        #expect(sheet.facts == [.private: "no", .ageNow: "child"])
        #expect(sheet.isChildNow)
    }
}
