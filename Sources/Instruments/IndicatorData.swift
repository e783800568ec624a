/// Everything that a data folder holds: indicator sets, what is read beside them, what is special about countries and
/// records, and what officers practise with.
public struct IndicatorData: Sendable, Hashable {
    public let instruments: [Instrument]
    public let crossChecks: [CrossCheck]
    public let overlays: [NationalOverlay]
    public let deidentification: Deidentification
    public let practice: PracticeRules
    public let scenarios: [Scenario]

    public init(
        instruments: [Instrument], crossChecks: [CrossCheck], overlays: [NationalOverlay],
        deidentification: Deidentification, practice: PracticeRules, scenarios: [Scenario]
    ) {
        self.instruments = instruments
        self.crossChecks = crossChecks
        self.overlays = overlays
        self.deidentification = deidentification
        self.practice = practice
        self.scenarios = scenarios
    }

    /// The same in another language, where there are words for it.
    public func localised(by words: [String: String]) -> IndicatorData {
        IndicatorData(
            instruments: instruments.map { $0.localised(by: words) }, crossChecks: crossChecks, overlays: overlays,
            deidentification: deidentification, practice: practice.localised(by: words), scenarios: scenarios)
    }

    /// With scenarios of a trainer; one of the same id takes the place of the program's own.
    public func adding(_ own: [Scenario]) -> IndicatorData {
        let ids = Set(own.map(\.id))
        return IndicatorData(
            instruments: instruments, crossChecks: crossChecks, overlays: overlays,
            deidentification: deidentification, practice: practice,
            scenarios: scenarios.filter { !ids.contains($0.id) } + own)
    }
}
