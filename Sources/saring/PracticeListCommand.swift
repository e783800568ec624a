import ArgumentParser
import Console
import Instruments
import Language

/// `saring practice list`.
struct PracticeListCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the scenarios, with what a careful interview comes to.",
        discussion: "For trainers: it tells the results. Example: saring practice list --context vessel")

    @OptionGroup var choice: ScenarioOptions
    @OptionGroup var practice: PracticeOptions

    func perform() throws {
        let texts = try practice.data.texts()
        let sets = try practice.sets()
        var lines = ""
        for scenario in try choice.scenarios(in: sets) {
            let instrument = try sets.instrument(named: scenario.instrument.text)
            let level = instrument.levels.first { $0.id == scenario.expected.level }?.title ?? ""
            lines +=
                texts[
                    .practiceList,
                    [
                        "id": scenario.id.text, "title": scenario.title,
                        "place": instrument.context(scenario.context)?.title ?? "",
                        "difficulty": texts[scenario.difficulty.message], "level": level,
                    ]] + "\n"
        }
        try Streams.output(lines)
    }
}
