import ArgumentParser
import Language

/// `saring indicators list`.
struct ListCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the indicator sets.", discussion: "Example: saring indicators list")

    @OptionGroup var data: DataOptions

    func perform() throws {
        let texts = try data.texts()
        var lines = ""
        for instrument in try data.instruments() {
            let values = [
                "id": instrument.id.text, "edition": instrument.edition, "title": instrument.title,
                "indicators": String(instrument.indicators.count),
                "questions": String(instrument.questions.count { $0.phase == .questions }),
                "contexts": String(instrument.contexts.count),
            ]
            lines += texts[.listLine, values] + "\n"
        }
        try Streams.output(lines)
    }
}
