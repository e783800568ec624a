import ArgumentParser
import Console
import Conversation
import Files
import Glibc
import Instruments
import Language
import Practice

/// `saring practice play`: one rehearsal, with its debrief.
struct PracticePlayCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "play",
        abstract: "Hold a practice interview; the program, or a colleague, plays the person.",
        discussion: """
            The screens are those of an interview, and PRACTICE stands on each. What the person says hangs on how the talk \
            is held. Nothing of it is a record: it is kept in a folder of its own, and never sealed or handed over.

            --as names you in what is kept, for a report; without it nothing is kept.

            --role-play writes the person's sheet for a colleague, into a new file or to a printing command behind |, and \
            the program keeps the person's words to itself.

            Example: saring practice play --context vessel --as K7
            """)

    @Argument(help: ArgumentHelp("The scenario, by its id; asked if left out.", valueName: "scenario"))
    var scenario: String?

    @OptionGroup var choice: ScenarioOptions

    @Option(help: ArgumentHelp("A name by which nobody knows you: letters and digits.", valueName: "pseudonym"))
    var `as`: String?

    @Option(help: ArgumentHelp("Write the person's sheet there; a colleague plays.", valueName: "file"))
    var rolePlay: String?

    @Option(help: ArgumentHelp("The person's language, such as km: stands under yours.", valueName: "language"))
    var askIn: String?

    @Option(help: ArgumentHelp("Where practice is kept.", valueName: "dir"))
    var folder: String?

    @ArgumentParser.Flag(help: "Keep nothing of the practice.")
    var keepNothing = false

    @OptionGroup var practice: PracticeOptions

    func perform() throws {
        if let name = `as`, !PracticeFile.isPseudonym(name) { throw Failure(.usage, .errorPseudonym) }
        let sets = try practice.sets()
        _ = try sets.instrument(named: practice.data.instrument)
        let scenarios = try chosen(of: sets)
        guard Streams.isInputTerminal, Streams.isOutputTerminal else { throw Failure(.usage, .errorNoTerminalTyped) }
        let sitting = PracticeSitting(
            texts: try practice.data.texts(), sets: sets, spoken: try practice.data.spoken(askIn), pseudonym: `as`,
            sheetTarget: try sheetTarget,
            folder: keepNothing ? nil : folder ?? PracticeSitting.folder)
        try sitting.hold(scenarios)
    }

    /// The scenario that was named, if it is of the kind that was asked for too; else all of that kind.
    private func chosen(of sets: IndicatorSets) throws(Failure) -> [Scenario] {
        let fitting = try choice.scenarios(in: sets)
        guard let scenario else { return fitting }
        let named = try sets.scenario(named: scenario)
        guard fitting.contains(named) else { throw Failure(.noInput, .errorNoScenarios) }
        return [named]
    }

    private var sheetTarget: PaperTarget? {
        get throws(Failure) {
            guard let rolePlay else { return nil }
            if let target = PaperTarget(typed: rolePlay) { return target }
            throw Failure(.usage, .errorSheetNotWritten, ["reason": FileFault(number: ENOENT).words])
        }
    }
}
