import ArgumentParser
import Terminal

/// The program for the field.
@main
struct Saring: SaringCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "saring",
        abstract: "Screen a person for signs of trafficking, kindly and without a network.",
        discussion: """
            Saring leads an officer through a safe conversation under the ASEAN-COMMIT indicators, working edition, \
            which is not the official COMMIT list. It says what to do next and why. It never asks for a name.

            Example: saring screen --context worksite
            """,
        version: version,
        subcommands: [
            ScreenCommand.self, ResumeCommand.self, EvaluateCommand.self, ExplainCommand.self, RecordsCommand.self,
            DeviceCommand.self, DoctorCommand.self, IndicatorsCommand.self, TranslationsCommand.self,
        ])

    static func main() {
        Terminal.prepareProcess()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            // A failure of a command has been told already; it comes as its exit code alone.
            guard !(error is ExitCode), exitCode(for: error) == .validationFailure else { exit(withError: error) }
            // What was typed could be a name, and standard error may go to a file.
            let typed = TypedWords(CommandLine.arguments.dropFirst())
            Streams.error(typed.hidden(in: fullMessage(for: error)))
            exit(withError: ExitCode.validationFailure)
        }
    }

    func perform() throws {
        guard Streams.isInputTerminal, Streams.isOutputTerminal else {
            try Streams.output(Self.helpMessage() + "\n")
            return
        }
        try StartMenu().perform()
    }
}
