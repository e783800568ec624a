import ArgumentParser

/// `saring practice`: rehearsing with invented cases, alone or in a class.
struct PracticeCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "practice",
        abstract: "Rehearse with invented cases; debrief, class report, new scenarios.",
        discussion: """
            Example: saring practice
            Example: saring practice play drawer-of-passports --as K7
            """,
        subcommands: [
            PracticePlayCommand.self, PracticeListCommand.self, PracticeSheetCommand.self, PracticeDebriefCommand.self,
            PracticeReportCommand.self, PracticeNewCommand.self, PracticeCheckCommand.self,
        ],
        defaultSubcommand: PracticePlayCommand.self)

    func perform() throws {}
}
