import Instruments
import Screening
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
        for number in 0..<RandomCases.count(5_000) {
            var random = SplitMix64(seed: UInt64(number))
            let sheet = edition.sheets.sheet(&random)
            #expect(formula.circuit.solver.isSatisfiable(assuming: formula.sheet.assumptions(for: sheet)))
            let differences = try formula.differences(from: edition.screener, of: sheet)
            #expect(differences == [], "seed \(number): \(sheet)")
            if !differences.isEmpty { return }
        }
    }
}
