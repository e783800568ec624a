import ArgumentParser
import Language
import Screening
import SheetFormat

/// `saring evaluate`: answer sheets in, assessments out, as a stream.
struct EvaluateCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Read answer sheets, one JSON object a line, and write an assessment for each.",
        discussion: """
            Reads standard input when no file is named. Stops at the first broken line and ends 65; with \
            --skip-broken it goes on and ends 1. A broken line is reported by its number and reason, never with what \
            stands in it. Whole lines only are written, in the order of the sheets.

            Example: saring evaluate sheets.jsonl > assessments.jsonl
            """)

    @Argument(help: ArgumentHelp("Files of answer sheets; - is standard input.", valueName: "file"))
    var files: [String] = []

    @ArgumentParser.Flag(help: "Report and skip unknown keys and values instead of stopping.")
    var lenient = false

    @ArgumentParser.Flag(help: "Report and skip broken lines instead of stopping.")
    var skipBroken = false

    @OptionGroup var data: DataOptions

    func perform() throws {
        var evaluation = Evaluation(
            screener: try data.chosenScreener(), texts: try data.texts(), isLenient: lenient, skipsBroken: skipBroken)
        for name in files.isEmpty ? ["-"] : files {
            let file = try InputFile(name)
            defer { file.close() }
            try evaluation.read(file)
        }
        try evaluation.finish()
    }
}
