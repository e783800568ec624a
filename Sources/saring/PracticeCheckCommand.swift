import ArgumentParser
import Console
import Instruments
import Language
import Practice

/// `saring practice check`: every scenario against an edition.
struct PracticeCheckCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Hold every scenario against the rules: does it still come to what its author expects?",
        discussion: """
            Whoever changes a question or a threshold sees here which lessons change. Ends 1 if one does.

            Example: saring practice check --data .
            """)

    @Argument(help: ArgumentHelp("Scenarios, by their ids; all if left out.", valueName: "scenario"))
    var ids: [String] = []

    @OptionGroup var practice: PracticeOptions

    func perform() throws {
        let texts = try practice.data.texts()
        let sets = try practice.sets()
        let all = sets.data.scenarios
        let chosen = ids.isEmpty ? all : try ids.map { try sets.scenario(named: $0) }
        if chosen.isEmpty { throw Failure(.noInput, .errorNoScenarios) }
        var engines = PracticeEngines()
        var differing = 0
        for scenario in chosen {
            let screener = try engines.engine(for: scenario, of: sets)
            let check = ScenarioCheck(scenario, sets.data.practice, screener)
            if !check.differences.isEmpty { differing += 1 }
            let page = ScenarioCheckPage(check: check, instrument: screener.instrument, texts: texts)
            try Streams.output(page.lines.map { $0 + "\n" }.joined())
        }
        Streams.error(
            texts[.practiceCheckSummary, ["count": String(chosen.count), "differing": String(differing)]])
        if differing > 0 { throw Failure(.found, .errorPracticeDiffers, ["count": String(differing)]) }
    }
}
