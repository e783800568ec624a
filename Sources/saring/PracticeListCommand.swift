import ArgumentParser
import Console
import Conversation
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
        _ = try sets.instrument(named: practice.data.instrument)
        try Streams.output(try choice.scenarios(in: sets).map { try line($0, sets, texts) })
    }

    private func line(_ scenario: Scenario, _ sets: IndicatorSets, _ texts: Texts) throws -> Paragraph {
        let instrument = try sets.instrument(named: scenario.instrument.text)
        let level = instrument.levels.first { $0.id == scenario.expected.level }?.title ?? ""
        let values = [
            "id": scenario.id.text, "title": scenario.title,
            "place": instrument.context(scenario.context)?.title ?? "",
            "difficulty": texts[scenario.difficulty.message], "level": level,
        ]
        return Paragraph(texts[.practiceList, values], hanging: 4)
    }
}
