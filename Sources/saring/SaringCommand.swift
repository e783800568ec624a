import ArgumentParser
import EmbeddedInstruments
import Language

/// What every command is: it runs, and what goes wrong is one line and an exit status.
protocol SaringCommand: ParsableCommand {
    func perform() throws
}

extension SaringCommand {
    func run() throws {
        do {
            try perform()
        } catch let failure as Failure {
            Streams.error("saring: " + EmbeddedTexts.english[failure.message, failure.values])
            throw ExitCode(failure.status.rawValue)
        } catch let exit as CleanExit {
            throw ExitCode(exit.status.rawValue)
        }
    }
}
