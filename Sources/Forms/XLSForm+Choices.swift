import Instruments
import Language

extension XLSForm {
    /// The lists that are no question's: places, and yes or no.
    static let places = "places"
    static let yesNo = "yes_no"
    /// What stands in `when` at a choice that is always offered.
    private static let always = "always"

    var choices: [Row] {
        let places = source.instrument.contexts.map { place in
            row(Self.places, place.id.text) { $0.instrument.context(place.id)?.title ?? place.title }
        }
        let answers: [(String, Message)] = [(FieldNames.yes, .formYes), (FieldNames.no, .formNo)]
        let yesNo = answers.map { name, message in row(Self.yesNo, name) { $0.texts[message] } }
        return places + yesNo + questions.flatMap { choices(of: $0) }
    }

    private func row(_ list: String, _ name: String, _ text: (FormLanguage) -> String) -> Row {
        Row(dictionaryLiteral: ("list_name", list), ("name", name)).with(texts("label", text))
    }

    private func choices(of question: Question) -> [Row] {
        let list = question.id.text
        let when = conditions(of: question)
        var rows = question.choices.map { choice in
            let condition = choice.relevant.flatMap(when.firstIndex)
            return row(list, choice.id.text) { $0.question(question.id)?.choice(choice.id)?.text ?? "" }
                .with("when", when.isEmpty ? nil : condition.map(Self.condition) ?? Self.always)
        }
        if case .list(let id) = question.kind {
            rows = (source.instrument.list(id)?.entries ?? []).map { entry in
                row(list, entry.code) { $0.instrument.list(id)?.name(of: entry.code) ?? entry.name }
            }
        }
        guard question.offersNotSaying else { return rows }
        let notSaid: [(String, Message)] = [
            (FieldNames.unknown, .questionUnknown), (FieldNames.declined, .questionDeclined),
        ]
        return rows
            + notSaid.map { name, message in
                row(list, name) { $0.texts[message] }.with("when", when.isEmpty ? nil : Self.always)
            }
    }

    private static func condition(_ number: Int) -> String { "case_\(number + 1)" }

    /// The different conditions under which choices of a question are offered.
    private func conditions(of question: Question) -> [Condition] {
        question.choices.compactMap(\.relevant).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Which choices are offered; nil where all are.
    func choiceFilter(of question: Question) -> String? {
        let conditions = conditions(of: question)
        if conditions.isEmpty { return nil }
        let parts = conditions.enumerated().map { index, condition in
            let isThis = "when = '\(Self.condition(index))'"
            return expression.asked(condition).map { "(\(isThis) and \($0))" } ?? isThis
        }
        return (["when = '\(Self.always)'"] + parts).joined(separator: " or ")
    }
}
