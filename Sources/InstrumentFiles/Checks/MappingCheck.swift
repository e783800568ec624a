import Instruments

/// Holds the items of a cross-check against the instrument that it is read from.
struct MappingCheck {
    let reading: Reading
    let check: CrossCheck
    let instrument: Instrument

    /// Finds what does not fit together, and reports it.
    func run() {
        let asked = Set(instrument.contexts.flatMap(\.order))
        checkCounts()
        checkSources()
        for item in check.items {
            if item.from.isEmpty, item.notAskable == nil {
                reading.report(.itemNotMapped, at: "item/\(item.id)", item.id.text)
            } else if item.notAskable == nil, !isAsked(item, asked) {
                reading.report(.itemNotAskable, at: "item/\(item.id)", item.id.text)
            }
            checkExcept(item)
            checkObservations(item)
        }
        for question in instrument.questions {
            for choice in question.choices { checkWeighedOnce(choice, of: question) }
        }
    }

    private func checkCounts() {
        for dimension in check.dimensions {
            let count = check.items.count { $0.dimension == dimension.id }
            guard count != dimension.count else { continue }
            reading.report(
                .countDiffers, at: "dimension/\(dimension.id)/count", dimension.id.text, String(count),
                String(dimension.count))
        }
    }

    private func checkSources() {
        let cited = Set(reading.references.filter { $0.kind == .source }.map(\.id))
        for (id, place) in reading.names[.source] ?? [:] where !cited.contains(id) {
            reading.report(.sourceNeverCited, at: place, id)
        }
    }

    /// Whether some question that an officer asks has a choice that speaks for the item.
    private func isAsked(_ item: CrossCheck.Item, _ asked: Set<Question.ID>) -> Bool {
        instrument.questions.contains { question in
            question.audience == .person && !question.volunteered && asked.contains(question.id)
                && question.choices.contains { speaks($0, of: question, for: item.from) }
        }
    }

    /// For an adult or for a child.
    private func speaks(_ choice: Choice, of question: Question, for evidence: CrossCheck.Evidence) -> Bool {
        [false, true].contains { isChild in
            evidence.isReadFrom(choice, of: question.id, in: instrument, child: isChild)
        }
    }

    /// An exception from what is not counted anyway hides a slip.
    private func checkExcept(_ item: CrossCheck.Item) {
        let without = CrossCheck.Evidence(indicators: item.from.indicators)
        for excepted in item.from.except {
            guard let question = instrument.questions.first(where: { $0.id == excepted.question }) else { continue }
            for choice in question.choices
            where excepted.choices.contains(choice.id) && !speaks(choice, of: question, for: without) {
                let path = "item/\(item.id)/from/except/\(question.id)/\(choice.id)"
                reading.report(.exceptNotCounted, at: path, choice.id.text)
            }
        }
    }

    private func checkObservations(_ item: CrossCheck.Item) {
        for named in item.from.observations {
            guard let observation = instrument.observations.first(where: { $0.id == named.observation }) else {
                continue
            }
            for known in named.known where !observation.known.contains(known) {
                reading.report(
                    .observationNotKnownSo, at: "item/\(item.id)/from/observations/\(observation.id)",
                    observation.id.text, known.rawValue, observation.known.map(\.rawValue).joined(separator: ", "))
            }
        }
    }

    /// One answer never counts twice in what is weighed together, so that it can reach no threshold by itself.
    private func checkWeighedOnce(_ choice: Choice, of question: Question) {
        let spoken = check.items.filter { speaks(choice, of: question, for: $0.from) }
        for (_, items) in Dictionary(grouping: spoken, by: \.dimension) where items.count > 1 {
            let last = items[items.count - 1]
            reading.report(
                .choiceSpeaksForTwo, at: "item/\(last.id)/from", choice.id.text, question.id.text,
                items.map(\.id.text).joined(separator: ", "))
        }
    }
}
