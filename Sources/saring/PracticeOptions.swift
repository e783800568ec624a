import ArgumentParser
import Console
import InstrumentFiles
import Instruments

/// Where scenarios come from, besides those of the data.
struct PracticeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read scenarios from this file or folder too; may be given more than once.", valueName: "path"))
    var scenarios: [String] = []

    @OptionGroup var data: DataOptions

    /// Everything that the data hold, with the trainer's own scenarios.
    func sets() throws(Failure) -> IndicatorSets {
        let sets = try data.sets()
        guard !sets.data.practice.points.isEmpty else { throw Failure(.noInput, .errorNoPracticeRules) }
        var own: [Scenario] = []
        for path in scenarios {
            do throws(InvalidInstrument) {
                own += try ScenarioFile.read(path, under: sets.data)
            } catch {
                throw DataOptions.report(error.diagnostics, as: .errorBadScenarios)
            }
        }
        return IndicatorSets(sets.data.adding(own))
    }
}
