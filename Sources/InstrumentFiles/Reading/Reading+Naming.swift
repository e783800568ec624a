import Instruments

extension Reading {
    /// This, unless it has mistakes: what a file names is not known while it has mistakes of its own.
    var ifRight: Reading? {
        diagnostics.contains { $0.severity == .error } ? nil : self
    }

    /// What an instrument names, without its files.
    convenience init(naming instrument: Instrument) {
        self.init()
        let nowhere = Place(file: "")
        func name(_ kind: NameKind, _ ids: [String]) {
            for id in ids { declare(kind, id, at: nowhere) }
        }
        name(.question, instrument.questions.map(\.id.text))
        for question in instrument.questions {
            name(.choice, question.choices.map { "\(question.id)/\($0.id)" })
        }
        name(.context, instrument.contexts.map(\.id.text))
        name(.level, instrument.levels.map(\.id.text))
        name(.flag, instrument.flags.map(\.id.text))
        name(.indicator, instrument.indicators.map(\.id.text))
        name(.observation, instrument.observations.map(\.id.text))
        name(.action, instrument.actions.map(\.id.text))
        name(.source, instrument.sources.map(\.id.text))
    }

    /// What the rules of practice name.
    convenience init(naming rules: PracticeRules) {
        self.init()
        for act in rules.acts { declare(.act, act.id.text, at: Place(file: "")) }
    }
}
