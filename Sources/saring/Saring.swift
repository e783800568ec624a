import ArgumentParser
import Console
import Terminal

/// The program for the field.
@main
struct Saring: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "saring",
        abstract: "Screen a person for signs of trafficking, kindly and without a network.",
        discussion: """
            Saring leads an officer through a safe conversation under the ASEAN-COMMIT indicators, working edition, \
            which is not the official COMMIT list. It says what to do next and why. It never asks for a name.

            Example: saring screen --context worksite
            """,
        version: Release.version,
        subcommands: [
            ScreenCommand.self, ResumeCommand.self, SiteCommand.self, PracticeCommand.self, FormCommand.self,
            EvaluateCommand.self,
            ExplainCommand.self,
            RecordsCommand.self, DeviceCommand.self, DoctorCommand.self, IndicatorsCommand.self,
            TranslationsCommand.self,
        ])

    static func main() {
        Terminal.prepareProcess()
        runProgram()
    }

    func perform() throws {
        guard Streams.isInputTerminal, Streams.isOutputTerminal else {
            try Streams.output(Self.helpMessage() + "\n")
            return
        }
        try StartMenu().perform()
    }
}
