import ArgumentParser
import Console
import Instruments
import Language

/// Which scenarios are meant.
struct ScenarioOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only those in this kind of place.", valueName: "place"))
    var context: String?

    @Option(help: ArgumentHelp("Only those for: first, usual or hard.", valueName: "difficulty"))
    var difficulty: String?

    @Option(
        help: ArgumentHelp(
            "Only those written in this language, such as en; trainers write their own.", valueName: "language"))
    var written: String?

    /// The scenarios that fit, the easier ones first.
    func scenarios(in sets: IndicatorSets) throws(Failure) -> [Scenario] {
        let names = sets.instruments.flatMap(\.contexts).map(\.id.text)
        if let context, !names.contains(context) {
            throw Failure(.usage, .errorNoSuchContext, ["names": names.joined(separator: ", ")])
        }
        var wanted: Scenario.Difficulty?
        if let difficulty {
            wanted = Scenario.Difficulty(rawValue: difficulty)
            if wanted == nil {
                let names = Scenario.Difficulty.allCases.map(\.rawValue).joined(separator: ", ")
                throw Failure(.usage, .errorNoSuchDifficulty, ["names": names])
            }
        }
        let fitting = sets.data.scenarios.filter { scenario in
            (context == nil || scenario.context.text == context) && (wanted == nil || scenario.difficulty == wanted)
                && (written == nil || scenario.language == written)
        }
        if fitting.isEmpty { throw Failure(.noInput, .errorNoScenarios) }
        return Scenario.Difficulty.allCases.flatMap { difficulty in fitting.filter { $0.difficulty == difficulty } }
    }
}
