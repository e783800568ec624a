import Console

/// A command of the program for the field.
protocol SaringCommand: ProgramCommand {}

extension SaringCommand {
    static var program: String { "saring" }
}
