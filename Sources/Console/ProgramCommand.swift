import ArgumentParser
import EmbeddedInstruments
import Language

/// What every command of a program is: it runs, and what goes wrong is one line and an exit status.
package protocol ProgramCommand: ParsableCommand {
    /// The program's name, before each line that it says about what went wrong.
    static var program: String { get }

    func perform() throws
}

extension ProgramCommand {
    package func run() throws {
        do {
            try perform()
        } catch let failure as Failure {
            Streams.error(Self.program + ": " + EmbeddedTexts.english[failure.message, failure.values])
            throw ExitCode(failure.status.rawValue)
        } catch let exit as CleanExit {
            throw ExitCode(exit.status.rawValue)
        }
    }

    /// Runs the program from its command line. What was typed stands in no message: it could be a name, and standard
    /// error may go to a file.
    package static func runProgram() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            // A failure of a command has been told already; it comes as its exit code alone.
            guard !(error is ExitCode), exitCode(for: error) == .validationFailure else { exit(withError: error) }
            let typed = TypedWords(CommandLine.arguments.dropFirst())
            Streams.error(typed.hidden(in: fullMessage(for: error)))
            exit(withError: ExitCode.validationFailure)
        }
    }
}
