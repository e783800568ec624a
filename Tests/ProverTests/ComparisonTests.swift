import Instruments
import Screening
import TestSupport
import Testing

@testable import Prover

@Suite("Two editions are compared over every possible answer sheet")
struct ComparisonTests {
    private let edition: WorkingEdition
    private var instrument: Instrument { edition.instrument }

    init() throws {
        edition = try WorkingEdition.shared()
    }

    @Test("An edition is the same as itself")
    func same() throws {
        let report = try EditionComparison(instrument, instrument).compare()
        #expect(report.isSame && report.classCount == 24)
    }

    @Test("A new rule changes just the class of cases that it speaks of, even where four answers must meet")
    func newRule() throws {
        let changed = instrument.withRule(when: BrokenEdition.four)
        let report = try EditionComparison(instrument, changed).compare()
        let classes = report.changes.map { "\($0.from) \($0.to) \($0.ofChild)" }
        #expect(
            classes == [
                "labour-remedy follow-up false", "nothing-established follow-up false",
                "nothing-established follow-up true",
            ])
        for change in report.changes {
            #expect(change.gainedRules == ["new-rule"] && change.lostRules == [] && change.movedRules == [])
            #expect(change.isMadeByInterview)
            #expect(InterviewCheck(screener: edition.screener).complaints(change.sheet) == [])
            #expect(try Screener(changed).assess(change.sheet).level == change.to)
        }
        #expect(report.onlyAfter.rules == ["new-rule"] && report.onlyBefore.isEmpty)
        #expect(!report.isSame)
    }

    @Test("What the comparison says does not change does not change in random sheets either")
    func randomSheets() throws {
        let changed = try BrokenEdition.unseenByLint[0].instrument()
        let other = instrument.with(
            rules: instrument.rules.filter { $0.id != "control" && $0.id != "labour-conditions" })
        for after in [changed, other] {
            let report = try EditionComparison(instrument, after).compare()
            let classes = Set(report.changes.map { "\($0.from) \($0.to) \($0.ofChild)" })
            let screener = try Screener(after)
            for seed in 0..<RandomCases.count(20_000) {
                var random = SplitMix64(seed: UInt64(seed))
                let sheet = edition.sheets.sheet(&random)
                let (before, after) = (edition.screener.assess(sheet), screener.assess(sheet))
                guard before.level != after.level else { continue }
                #expect(classes.contains("\(before.level) \(after.level) \(before.child)"), "seed \(seed)")
            }
        }
    }

    @Test("A question and a choice that only one edition has are named, and unanswered in the other")
    func missingQuestion() throws {
        let questions = instrument.questions.filter { $0.id != "papers" }.map { question in
            question.id == "moved" ? question.with(choices: question.choices.filter { $0.id != "often" }) : question
        }
        let report = try EditionComparison(instrument, instrument.with(questions: questions)).compare()
        #expect(report.onlyBefore.questions == ["papers"])
        #expect(report.onlyBefore.choices == [.init(question: "moved", choice: "often")])
        #expect(report.onlyAfter.isEmpty)
        // Without the question there is less to find, and nothing more.
        #expect(!report.changes.isEmpty)
        let ranks = instrument.levels.map(\.id)
        for change in report.changes {
            #expect((ranks.firstIndex(of: change.from) ?? 0) < (ranks.firstIndex(of: change.to) ?? 0), "\(change)")
        }
    }
}
