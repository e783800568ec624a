import Console
import Instruments
import Practice
import Screening

/// What many practices of the same kind need once: the engine of each instrument, and the careful interview of each
/// scenario.
struct PracticeEngines {
    private var screeners: [Instrument.ID: Screener] = [:]
    private var careful: [Scenario.ID: CarefulInterview] = [:]

    mutating func engine(for scenario: Scenario, of sets: IndicatorSets) throws(Failure) -> Screener {
        if let screener = screeners[scenario.instrument] { return screener }
        let screener = try sets.screener(for: try sets.instrument(named: scenario.instrument.text))
        screeners[scenario.instrument] = screener
        return screener
    }

    mutating func carefulInterview(of scenario: Scenario, _ rules: PracticeRules, _ screener: Screener)
        -> CarefulInterview
    {
        if let interview = careful[scenario.id] { return interview }
        let interview = CarefulInterview(scenario, rules, screener)
        careful[scenario.id] = interview
        return interview
    }
}
