import Console

/// A command of the program for the authority.
protocol RegistryCommand: ProgramCommand {}

extension RegistryCommand {
    static var program: String { "saring-registry" }
}
