import ArgumentParser
import Console
import Terminal

/// The program for the authority that receives records.
@main
struct SaringRegistry: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: program,
        abstract: "Receive sealed screening records, check them, and export them.",
        discussion: """
            The receiving side of saring: it keeps the authority's keys, knows the devices, takes what they hand over into \
            a ledger, derives each recommendation again, and erases what is withdrawn. It belongs on a machine of the \
            authority, never on an officer's.

            Example: saring-registry keys new --name "NRM, front desk"
            """,
        version: Release.version,
        subcommands: [
            KeysCommand.self, DevicesCommand.self, ReceiveCommand.self, WithdrawCommand.self, VerifyCommand.self,
            ExportCommand.self,
        ])

    static func main() {
        Terminal.prepareProcess()
        runProgram()
    }

    func perform() throws {
        try Streams.output(Self.helpMessage() + "\n")
    }
}
