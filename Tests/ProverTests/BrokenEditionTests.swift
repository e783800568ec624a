import Instruments
import Screening
import SheetFormat
import Testing

@testable import Prover

@Suite("A broken edition is found out, however rare the case")
struct BrokenEditionTests {
    @Test("Just the properties fail that are broken, and what is shown breaks them", arguments: BrokenEdition.all)
    func isFoundOut(_ broken: BrokenEdition) throws {
        let instrument = try broken.instrument()
        let report = try Prover(instrument).verify()
        let failing = report.properties.filter { !$0.holds }.map(\.property.id)
        #expect(failing.joined(separator: " ") == broken.property)
        let screener = try Screener(instrument)
        for property in report.properties {
            guard case .fails(let counterexample) = property.verdict else { continue }
            #expect(counterexample.isMadeByInterview)
            #expect(counterexample.levels == counterexample.sheets.map { screener.assess($0).level })
            for sheet in counterexample.sheets {
                #expect(sheet.answers.count >= 4, "\(sheet)")
                #expect(InterviewCheck(screener: screener).complaints(sheet) == [], "\(sheet)")
                let line = AnswerSheetWriter().text(sheet)
                #expect(try AnswerSheetReader(instrument).read(Array(line.utf8)).sheet == sheet)
            }
        }
    }

    @Test("Random sheets do not find it out", arguments: BrokenEdition.all)
    func isNotFoundByChance(_ broken: BrokenEdition) throws {
        let search = try RandomSearch(broken.instrument(), broken.property)
        for number in 0..<RandomCases.count(100_000) {
            let found = try search.breaks(seed: UInt64(number))
            #expect(!found, "seed \(number)")
            if found { return }
        }
    }

    @Test("A random search does find a mistake that is not rare")
    func randomSearchWorks() throws {
        let instrument = try WorkingEdition.shared().instrument
        let broken = instrument.with(rules: instrument.rules.filter { $0.id != "serious-sign" })
        let search = try RandomSearch(broken, "serious-is-followed")
        #expect(try (0..<1_000).contains { try search.breaks(seed: $0) })
        let adults = try RandomSearch(instrument.withRule(when: .fact(.child, ["no"])), "monotone unknown-is-not-no")
        #expect(try (0..<1_000).contains { try adults.breaks(seed: $0) })
    }

    @Test("A rule that never holds, one that others always cover, and an indicator that never stands are named")
    func undecided() throws {
        let instrument = try WorkingEdition.shared().instrument
        let never = Condition.all([.answer("papers", ["own"]), .answer("papers", ["lost"])])
        let covered = Condition.all(
            ["forced-begging", "confined", "violence", "unpaid"].map { Condition.present($0) })
        let dead = Indicator(
            id: "dead-sign", section: "C", title: "A sign", meaning: "A sign.",
            weight: .counts(adult: .medium, child: .medium), strengthBasis: .working, sources: [])
        let derivation = Derivation(indicator: dead.id, says: "It follows.", basis: .working, sources: [], when: never)
        let broken = instrument.withRule("dead-rule", when: never).withRule("covered-rule", when: covered).with(
            indicators: instrument.indicators + [dead], derivations: instrument.derivations + [derivation])
        let report = try Prover(broken).verify()
        guard case .undecided(let parts)? = report.properties.last?.verdict else {
            Issue.record("everything decides")
            return
        }
        #expect(report.properties.filter { !$0.holds }.map(\.property.id) == ["everything-decides"])
        #expect(parts.deadRules == ["dead-rule"])
        #expect(parts.coveredRules.map(\.rule) == ["covered-rule"])
        #expect(parts.coveredRules.first.map { !$0.coveredBy.isEmpty } == true)
        #expect(parts.deadIndicators == ["dead-sign"])
        #expect(parts.levels == [] && parts.idleIndicators == [])
    }

    @Test("A property whose condition no sheet meets says nothing, and that is a failure")
    func emptyProperty() throws {
        let instrument = try WorkingEdition.shared().instrument
        let never = Condition.all([.answer("papers", ["own"]), .answer("papers", ["lost"])])
        let empty = Property(
            id: "empty", title: "Nothing", says: "Nothing.", basis: .working, sources: [], given: never,
            then: .level(["refer"]))
        let report = try Prover(instrument.with(properties: [empty])).verify()
        #expect(report.properties.first?.verdict == .empty)
        #expect(!report.allHold)
    }
}
