import ArgumentParser

/// `saring indicators`: list, show, check, prove, compare and tabulate indicator sets.
struct IndicatorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators",
        abstract: "List, show, check, prove and compare the indicator sets.",
        discussion: "Example: saring indicators lint --data .",
        subcommands: [
            ListCommand.self, ShowCommand.self, LintCommand.self, VerifyCommand.self, DiffCommand.self,
            TableCommand.self,
        ])
}
