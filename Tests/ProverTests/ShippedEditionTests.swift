import Instruments
import Prover
import Screening
import TestSupport
import Testing

@Suite("The edition that ships is safe, for every possible answer sheet")
struct ShippedEditionTests {
    private let edition: WorkingEdition
    private let report: VerificationReport

    /// Proved once for all tests.
    private static let proved = Result { try Prover(WorkingEdition.shared().instrument).verify() }

    init() throws {
        edition = try WorkingEdition.shared()
        report = try Self.proved.get()
    }

    @Test("Every property holds")
    func allHold() {
        #expect(report.properties.filter { !$0.holds }.map(\.property.id) == [])
        #expect(
            report.properties.map(\.property.id) == [
                "child-refer", "serious-is-followed", "exploitation-is-remedied", "compulsion-is-referred", "monotone",
                "unknown-is-not-no", "consent-and-stops", "left-out-changes-nothing", "everything-decides",
            ])
    }

    @Test("Each rule, level and indicator is shown with a case that it decides and that an interview can make")
    func decisions() {
        let instrument = edition.instrument
        #expect(
            report.decisions.map(\.part.id)
                == instrument.levels.map(\.id.text) + instrument.rules.map(\.id.text)
                + instrument.indicators.map(\.id.text))
        let check = InterviewCheck(screener: edition.screener)
        for decision in report.decisions { #expect(check.complaints(decision.sheet) == [], "\(decision)") }
    }

    @Test("A strength that makes no difference can be changed without any change of a level")
    func indifferentStrengths() throws {
        let instrument = edition.instrument
        for (number, strength) in report.indifferentStrengths.enumerated() {
            let changed = try Screener(
                instrument.with(
                    indicators: instrument.indicators.map { indicator in
                        guard indicator.id == strength.indicator,
                            case .counts(let adult, let child) = indicator.weight
                        else { return indicator }
                        return indicator.weighing(
                            adult: strength.ofChild ? adult : strength.otherwise,
                            child: strength.ofChild ? strength.otherwise : child)
                    }))
            for seed in 0..<RandomCases.count(2_000) {
                var random = SplitMix64(seed: UInt64(number * 100_000 + seed))
                let sheet = edition.sheets.sheet(&random)
                guard InterviewCheck(screener: edition.screener).complaints(sheet) == [] else { continue }
                #expect(edition.screener.assess(sheet).level == changed.assess(sheet).level, "\(strength) \(sheet)")
            }
        }
    }
}

extension Indicator {
    fileprivate func weighing(adult: Strength, child: Strength) -> Indicator {
        Indicator(
            id: id, section: section, title: title, meaning: meaning, weight: .counts(adult: adult, child: child),
            strengthBasis: strengthBasis, form: form, childOnly: childOnly, sources: sources)
    }
}
