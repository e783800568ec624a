import Instruments

/// What a field may hold under an instrument: the last guard before anything is written, and the first when a row is read.
struct CodeRange: Sendable {
    private enum Form {
        case codes(Set<String>), year, month, answers, anything
    }

    private let form: Form
    private let answers: WrittenAnswers

    init(_ range: ExchangeFormat.Range, under instrument: Instrument, answers: WrittenAnswers) {
        self.answers = answers
        form =
            switch range {
            case .codes(let codes): .codes(Set(codes))
            case .flag: .codes(["1"])
            case .list(let id): .codes(Set(instrument.list(id)?.entries.map(\.code) ?? []))
            case .ids(let kind): .codes(Set(Self.ids(kind, of: instrument)))
            case .choices(let id):
                .codes(Set(instrument.questions.first { $0.id == id }?.choices.map(\.id.text) ?? []))
            case .year: .year
            case .month: .month
            case .answers: .answers
            case .nothing: .anything
            }
    }

    func contains(_ code: String) -> Bool {
        switch form {
        case .codes(let codes): codes.contains(code)
        case .year: code.wholeMatch(of: /[0-9]{4}/) != nil
        case .month: code.wholeMatch(of: /[0-9]{4}-(0[1-9]|1[0-2])/) != nil
        case .answers: answers.isKnown(code)
        case .anything: true
        }
    }

    private static func ids(_ kind: ExchangeFormat.Range.Kind, of instrument: Instrument) -> [String] {
        switch kind {
        case .instrument: [instrument.id.text]
        case .edition: [instrument.edition]
        case .context: instrument.contexts.map(\.id.text)
        case .level: instrument.levels.map(\.id.text)
        case .rule: instrument.rules.map(\.id.text)
        // An observation that counts by itself stands among the findings.
        case .indicator: instrument.indicators.map(\.id.text) + instrument.observations.map(\.id.text)
        case .need: instrument.needs.map(\.id.text)
        case .form: instrument.forms.map(\.id.text)
        }
    }
}
