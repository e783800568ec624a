import Instruments
import Screening
import SheetFormat
import TestSupport
import Testing

@testable import Prover

@Suite("The formula says of every sheet what the engine says")
struct EncodingTests {
    private let edition: WorkingEdition

    init() throws {
        edition = try WorkingEdition.shared()
    }

    @Test("Of a random sheet the formula knows every strength, flag, need, rule and level that the engine finds")
    func randomSheets() throws {
        let formula = SheetFormula(edition.screener)
        for number in 0..<RandomCases.count(10_000, unoptimised: 1_500) {
            var random = SplitMix64(seed: UInt64(number))
            let sheet = edition.sheets.sheet(&random)
            #expect(formula.circuit.solver.isSatisfiable(assuming: formula.sheet.assumptions(for: sheet)))
            let differences = try formula.differences(from: edition.screener, of: sheet)
            #expect(differences == [], "seed \(number): \(sheet)")
            if !differences.isEmpty { return }
        }
    }

    @Test("So it does under rules, strengths and thresholds that were drawn at random")
    func randomEditions() throws {
        for number in 0..<RandomCases.count(200, unoptimised: 40) {
            var random = SplitMix64(seed: UInt64(number))
            let instrument = RandomEdition(edition.instrument).instrument(&random)
            let screener = try Screener(instrument)
            let formula = SheetFormula(screener)
            for _ in 0..<50 {
                let sheet = edition.sheets.sheet(&random)
                #expect(formula.circuit.solver.isSatisfiable(assuming: formula.sheet.assumptions(for: sheet)))
                let differences = try formula.differences(from: screener, of: sheet)
                #expect(differences == [], "seed \(number): \(sheet)")
                if !differences.isEmpty { return }
            }
        }
    }

    @Test("Whatever result is asked for, the sheet that the formula gives comes to it")
    func everyModel() throws {
        let formula = SheetFormula(edition.screener)
        let result = formula.result
        let parts =
            result.rules + result.flags.prefix(edition.instrument.flags.count) + result.reached
            + result.needs.prefix(edition.instrument.needs.count)
            + result.situation.evidence.standing.flatMap { [$0.weak, $0.medium, $0.strong] }
        var found = 0
        for number in 0..<RandomCases.count(10_000, unoptimised: 1_500) {
            var random = SplitMix64(seed: UInt64(number))
            // Few signs, so that it turns on how they are counted.
            let signs = (0..<random.below(5)).map { _ in random.one(of: formula.sheet.costs()) }
            let wanted = signs + [random.percent(50) ? random.one(of: parts) : !random.one(of: parts)]
            guard formula.circuit.solver.isSatisfiable(assuming: wanted) else { continue }
            found += 1
            let sheet = formula.sheet.sheet("model")
            let line = AnswerSheetWriter().text(sheet)
            #expect(try AnswerSheetReader(edition.instrument).read(Array(line.utf8)).skipped == [])
            let differences = try formula.differences(from: edition.screener, of: sheet)
            #expect(differences == [], "seed \(number): \(sheet)")
            if !differences.isEmpty { return }
        }
        #expect(found > RandomCases.count(1_000))
    }
}
