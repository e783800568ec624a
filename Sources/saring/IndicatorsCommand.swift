import ArgumentParser

/// `saring indicators`: list, show, check and tabulate indicator sets.
struct IndicatorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators",
        abstract: "List, show and check the indicator sets.",
        discussion: "Example: saring indicators lint --data .",
        subcommands: [ListCommand.self, ShowCommand.self, LintCommand.self, TableCommand.self])
}
