import Instruments

/// Conditions as the expressions of ODK and Kobo (XPath, as XLSForm writes it).
///
/// They are three-valued as in the interview: what is not known to fail is asked. Nil stands for what always is.
struct FormExpression {
    private let setters: Setters
    private let questions: [Question.ID: Question]

    init(_ instrument: Instrument, _ setters: Setters) {
        self.setters = setters
        questions = Dictionary(instrument.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    static func value(_ name: String) -> String { "${\(name)}" }

    static func selected(_ name: String, _ words: [String]) -> String {
        let parts = words.map { "selected(\(value(name)), '\($0)')" }
        return parts.count == 1 ? parts[0] : "(\(parts.joined(separator: " or ")))"
    }

    static func all(_ parts: [String?]) -> String? {
        let known = parts.compactMap(\.self)
        return known.isEmpty ? nil : known.joined(separator: " and ")
    }

    static func none(_ parts: [String]) -> String? {
        parts.isEmpty ? nil : "not(\(parts.joined(separator: " or ")))"
    }

    /// What is asked unless it is known not to hold.
    ///
    /// - Parameter list: whether it is the items of opening questions. What was declined as a whole is then not put again
    ///   bit by bit; it stays open all the same, since the list was declined.
    func asked(_ condition: Condition, list: Bool = false) -> String? {
        switch condition {
        case .all(let parts):
            let known = parts.compactMap { asked($0, list: list) }
            return known.isEmpty ? nil : known.count == 1 ? known[0] : "(\(known.joined(separator: " and ")))"
        case .any(let parts):
            let known = parts.compactMap { asked($0, list: list) }
            if known.count < parts.count || known.isEmpty { return nil }
            return known.count == 1 ? known[0] : "(\(known.joined(separator: " or ")))"
        case .answer(let id, let choices):
            guard let question = questions[id] else { return nil }
            let open =
                question.offersNotSaying
                ? [FieldNames.unknown] + (list ? [] : [FieldNames.declined]) : []
            return "(\(Self.value(id.text)) = '' or \(Self.selected(id.text, choices.map(\.text) + open)))"
        case .fact(.child, let values): return calculated(FormCalculation.child, values)
        case .fact(.childNow, let values): return calculated(FormCalculation.childNow, values)
        case .fact(.context, let values): return Self.selected(FieldNames.context, values)
        case .fact(let fact, let values):
            return known(fact) { !values.contains($0) }.map { "not(\($0))" }
        // The form does not know the result: it is asked.
        case .present, .atLeast, .threshold, .observed, .reported, .flag, .level, .ending: return nil
        }
    }

    private func calculated(_ calculation: FormCalculation, _ values: [String]) -> String? {
        values.count == 1 ? "\(Self.value(calculation.name)) = '\(values[0])'" : nil
    }

    /// That a fact is known to have a value that fits; nil where no question states such a one. The later question decides
    /// where two state it.
    func known(
        _ fact: Fact, among: (Question) -> Bool = { _ in true }, fits: (String) -> Bool
    ) -> String? {
        setters.statements(of: fact).filter { among($0.question) }.reduce(nil as String?) { earlier, statement in
            let id = statement.question.id.text
            let fitting = statement.choices.filter { fits($0.value) }.map(\.choice.text)
            let others = statement.choices.filter { !fits($0.value) }.map(\.choice.text)
            let before = earlier.map { earlier in
                others.isEmpty ? earlier : "(\(earlier) and not(\(Self.selected(id, others))))"
            }
            guard !fitting.isEmpty else { return before }
            let here = Self.selected(id, fitting)
            return before.map { "(\(here) or \($0))" } ?? here
        }
    }
}
