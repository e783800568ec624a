import Instruments
import Language

/// The questionnaire of every place as an XLSForm, the format from which ODK and Kobo make their forms.
///
/// ```swift
/// for sheet in XLSForm(source: english, others: [khmer]).sheets { print(sheet.name) }
/// ```
///
/// Source: xlsform.org, the reference of its columns.
public struct XLSForm: Sendable {
    /// One of the sheets `survey`, `choices`, `settings`: the first row holds the names of the columns.
    public struct Sheet: Sendable, Hashable {
        public let name: String
        public let rows: [[String]]
    }

    /// A row of a sheet, by its columns.
    typealias Row = [String: String]

    let source: FormLanguage
    /// English and the others.
    let languages: [FormLanguage]
    let setters: Setters
    let expression: FormExpression
    /// In the order in which they are put.
    let questions: [Question]

    /// - Parameters:
    ///   - source: the questions in English.
    ///   - others: the languages that have a catalogue.
    public init(source: FormLanguage, others: [FormLanguage]) {
        let instrument = source.instrument
        self.source = source
        languages = [source] + others.filter { $0.code != source.code }.sorted { $0.code < $1.code }
        questions = Question.Phase.allCases.flatMap { phase in
            phase == .questions
                ? instrument.conversationAnywhere : instrument.questions.filter { $0.phase == phase && $0.isOnForm }
        }
        setters = Setters(questions)
        expression = FormExpression(instrument, setters)
    }

    public var sheets: [Sheet] {
        [
            sheet("survey", columns: surveyColumns, survey),
            sheet("choices", columns: ["list_name", "name"] + labels("label") + ["when"], choices),
            sheet("settings", columns: ["form_title", "form_id", "version", "default_language"], [settings]),
        ]
    }

    private func sheet(_ name: String, columns: [String], _ rows: [Row]) -> Sheet {
        Sheet(name: name, rows: [columns] + rows.map { row in columns.map { row[$0] ?? "" } })
    }

    private var surveyColumns: [String] {
        ["type", "name"] + labels("label") + labels("hint")
            + ["required", "relevant", "constraint"] + labels("constraint_message")
            + ["appearance", "choice_filter", "calculation"]
    }

    private var settings: Row {
        let instrument = source.instrument
        return [
            // What stands in the list of forms on a phone betrays nothing.
            "form_title": source.texts[.formPartQuestions],
            "form_id": "saring-" + instrument.id.text,
            "version": "\(instrument.edition)-\(instrument.digest.prefix(12))",
            "default_language": name(of: source),
        ]
    }

    // MARK: - Languages

    /// The columns of a text, one a language.
    private func labels(_ column: String) -> [String] { languages.map { label(column, $0) } }

    private func label(_ column: String, _ language: FormLanguage) -> String { "\(column)::\(name(of: language))" }

    /// `Khmer (km)`. What a name says in brackets would be taken for the code.
    private func name(of language: FormLanguage) -> String {
        let known = source.instrument.list(CodeList.languages)?.name(of: language.code) ?? language.name
        let plain = known.prefix { $0 != "(" }.split(separator: " ").joined(separator: " ")
        return "\(plain) (\(language.code))"
    }

    /// A text in every language, under its column.
    func texts(_ column: String, _ text: (FormLanguage) -> String) -> Row {
        Row(uniqueKeysWithValues: languages.map { (label(column, $0), text($0)) })
    }

    func texts(_ column: String, _ message: Message, _ values: [String: String] = [:]) -> Row {
        texts(column) { $0.texts[message, values] }
    }
}

extension XLSForm.Row {
    /// The row with more columns.
    func with(_ more: Self) -> Self { merging(more) { $1 } }

    /// The row with a column, where there is something to put into it.
    func with(_ column: String, _ value: String?) -> Self {
        value.map { with([column: $0]) } ?? self
    }
}
