import ArgumentParser
import Console
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

            For research, --from reads rows of a standard of others: htcds (HTCDS 2.0) or ctdc (the 27 columns of the CTDC \
            Global Synthetic dataset), as CSV with the standard's own names in the first row. The sheets are called row- \
            and the number of the row. What a row does not say stays not established, a 0 says no more than an empty \
            field, and a flag that stands for several things is never split: such columns are named at the end. The \
            place is taken to be a community, unless the row names another. The result says what the rules make of \
            the codes of such a row, and nothing about the person: it decides nothing.

            Example: saring evaluate --from ctdc rows.csv > assessments.jsonl

            --from odk reads submissions of the form that saring form --xlsform writes, as ODK and Kobo export them with \
            names and not labels: CSV, or JSON as a list or under "value" or "results". A sheet is called row- and the \
            number of its row, or of its place in the list. What ODK notes itself is passed over; a 0 is not a no. \
            Such a result counts like that of any answer sheet.

            Example: saring evaluate --from odk submissions.csv > assessments.jsonl
            """)

    @Option(
        help: ArgumentHelp(
            "Read submissions of the form (odk) or, for research, rows of htcds or ctdc instead.", valueName: "id"))
    var from: String?

    @Argument(help: ArgumentHelp("Files of answer sheets; - is standard input.", valueName: "file"))
    var files: [String] = []

    @ArgumentParser.Flag(help: "Report and skip unknown keys and values instead of stopping.")
    var lenient = false

    @ArgumentParser.Flag(help: "Report and skip broken lines instead of stopping.")
    var skipBroken = false

    @OptionGroup var data: DataOptions

    /// Submissions of the form for ODK and Kobo.
    private static let ofForm = "odk"

    func perform() throws {
        var evaluation = Evaluation(
            screener: try data.chosenScreener(), texts: try data.texts(), isLenient: lenient, skipsBroken: skipBroken)
        let isOfForm = from == Self.ofForm
        let format =
            try isOfForm
            ? nil
            : from.map { name in
                try data.exchangeFormat(named: name, under: evaluation.screener.instrument, others: [Self.ofForm])
            }
        for name in files.isEmpty ? ["-"] : files {
            let file = try InputFile(name)
            defer { file.close() }
            if let format {
                try evaluation.readRows(file, of: format)
            } else if isOfForm {
                try evaluation.readSubmissions(file)
            } else {
                try evaluation.read(file)
            }
        }
        try evaluation.finish()
    }
}
