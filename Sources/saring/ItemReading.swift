import Instruments

/// Everything that an item of a cross-check is read from, choice by choice.
struct ItemReading {
    /// A choice that speaks for the item.
    struct Spoken {
        let question: Question
        let choice: Choice
        /// The indicator through which it does; nil where the item names the choice itself.
        let through: Indicator.ID?
        /// Whether it does so for a child only.
        let ofChild: Bool
    }

    /// An observation that speaks for the item, known in one of these ways.
    struct Seen {
        let observation: Observation
        let known: [Observation.Known]
        let through: Indicator.ID?
    }

    let spoken: [Spoken]
    let seen: [Seen]

    init(_ item: CrossCheck.Item, in instrument: Instrument) {
        let evidence = item.from
        spoken = instrument.questions.sorted { $0.number < $1.number }.flatMap { question in
            question.choices.compactMap { choice -> Spoken? in
                func speaks(child: Bool) -> Bool {
                    evidence.isReadFrom(choice, of: question.id, in: instrument, child: child)
                }
                guard speaks(child: true) || speaks(child: false) else { return nil }
                let isNamed = evidence.choices.contains {
                    $0.question == question.id && $0.choices.contains(choice.id)
                }
                let through = evidence.indicators.map(\.indicator).first { wanted in
                    choice.feeds.contains { $0.indicator == wanted }
                }
                return Spoken(
                    question: question, choice: choice, through: isNamed ? nil : through,
                    ofChild: !speaks(child: false))
            }
        }
        seen = instrument.observations.compactMap { observation in
            if let named = evidence.observations.first(where: { $0.observation == observation.id }) {
                return Seen(observation: observation, known: named.known, through: nil)
            }
            guard
                [false, true].contains(where: {
                    evidence.isReadFrom(observation: observation, in: instrument, child: $0)
                })
            else { return nil }
            let supported = [observation.supports].compactMap { $0 } + observation.causes.compactMap(\.supports)
            return Seen(
                observation: observation, known: [.person],
                through: evidence.indicators.map(\.indicator).first(where: supported.contains))
        }
    }
}
