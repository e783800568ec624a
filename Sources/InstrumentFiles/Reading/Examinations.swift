import Instruments

/// Everything that a data folder holds, read and checked.
struct Examinations {
    let instruments: [Examination]
    let crossChecks: [CrossCheckExamination]
    let overlays: [OverlayExamination]
    let deidentification: DeidentificationExamination
    let exchange: ExchangeExamination
    let practice: PracticeExamination
    let scenarios: [ScenarioExamination]

    var diagnostics: [Diagnostic] {
        instruments.flatMap(\.reading.diagnostics) + crossChecks.flatMap(\.reading.diagnostics)
            + overlays.flatMap(\.reading.diagnostics) + deidentification.reading.diagnostics
            + exchange.diagnostics + practice.reading.diagnostics + scenarios.flatMap(\.reading.diagnostics)
    }

    /// Every text to translate, with its place; the texts of the code lists once for each instrument.
    var texts: [(text: TranslatableText, place: Place)] {
        let ofInstruments = instruments.flatMap { examination in
            InstrumentTexts.all(of: examination.instrument).map { ($0, examination.place(of: $0.key)) }
        }
        let ofCrossChecks = crossChecks.flatMap { examination in
            (examination.check.map(CrossCheckTexts.all) ?? []).map { ($0, examination.place(of: $0.key)) }
        }
        let ofOverlays = overlays.flatMap { examination in
            (examination.overlay.map(OverlayTexts.all) ?? []).map { ($0, examination.place(of: $0.key)) }
        }
        let ofRecords = (deidentification.deidentification.map(DeidentificationTexts.all) ?? []).map {
            ($0, deidentification.place(of: $0.key))
        }
        let ofPractice = (practice.rules.map(PracticeTexts.all) ?? []).map { ($0, practice.place(of: $0.key)) }
        return ofInstruments + ofCrossChecks + ofOverlays + ofRecords + ofPractice
    }

    /// The first parts of their texts' keys.
    var owners: Set<String> {
        Set(
            instruments.map(\.instrument.id.text) + crossChecks.compactMap(\.check?.id.text) + [
                "national", "practice", "record",
            ])
    }
}
