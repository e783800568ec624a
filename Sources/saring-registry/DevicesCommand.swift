import ArgumentParser
import Console
import Registry

/// `saring-registry devices`: the devices that may hand over.
struct DevicesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "devices",
        abstract: "Add devices, list them, revoke one.",
        discussion: "Example: saring-registry devices list",
        subcommands: [Add.self, List.self, Revoke.self])
}
