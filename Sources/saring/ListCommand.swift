import ArgumentParser
import Console
import Language

/// `saring indicators list`.
struct ListCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the indicator sets, and the cross-checks that are read beside them.",
        discussion: "Example: saring indicators list")

    @OptionGroup var data: DataOptions

    func perform() throws {
        let texts = try data.texts()
        var lines = ""
        let sets = try data.sets()
        for instrument in sets.instruments {
            let values = [
                "id": instrument.id.text, "edition": instrument.edition, "title": instrument.title,
                "indicators": String(instrument.indicators.count),
                "questions": String(instrument.questions.count { $0.phase == .questions }),
                "contexts": String(instrument.contexts.count),
            ]
            lines += texts[.listLine, values] + "\n"
        }
        for check in sets.crossChecks {
            let values = [
                "id": check.id.text, "edition": check.edition, "title": check.title,
                "items": String(check.items.count), "askable": String(check.items.count { $0.notAskable == nil }),
                "reads": check.reads.text,
            ]
            lines += texts[.listCrossCheck, values] + "\n"
        }
        // What somebody may look for and not find is said.
        for reason in sets.crossChecks.compactMap(\.notShipped) {
            lines += texts[.listNotShipped, ["reason": reason]] + "\n"
        }
        try Streams.output(lines)
    }
}
