import ArgumentParser
import Console
import Conversation
import Instruments
import Language

/// `saring practice sheet`.
struct PracticeSheetCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Print the sheet of the person, for a colleague who plays.",
        discussion: "Example: saring practice sheet drawer-of-passports > person.txt")

    @Argument(help: ArgumentHelp("The scenario, by its id.", valueName: "scenario"))
    var scenario: String

    @OptionGroup var practice: PracticeOptions

    func perform() throws {
        let sets = try practice.sets()
        let scenario = try sets.scenario(named: scenario)
        let screener = try sets.screener(for: try sets.instrument(named: scenario.instrument.text))
        let page = PersonSheet(
            scenario: scenario, rules: sets.data.practice, texts: try practice.data.texts(), screener: screener)
        let writer = PageWriter(instrument: screener.instrument, texts: page.texts)
        try Streams.output(page.text(by: writer))
    }
}
