import Instruments
import Screening

/// Whether the answers of a sheet speak for a code.
struct Speaking: Sendable {
    private let instrument: Instrument
    private let questions: [Question.ID: Question]
    private let observations: [Observation.ID: Observation]
    private let indicators: [Indicator.ID: Indicator]

    init(_ instrument: Instrument) {
        self.instrument = instrument
        questions = Dictionary(instrument.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        observations = Dictionary(instrument.observations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        indicators = Dictionary(instrument.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func speaks(_ sheet: AnswerSheet, for evidence: CrossCheck.Evidence) -> Bool {
        guard !evidence.isEmpty else { return false }
        let isSaid = sheet.answers.contains { id, answer in
            answer.choices.contains { choice in isRead(choice, of: id, evidence, child: sheet.isChild) }
        }
        return isSaid || sheet.observations.contains { id, how in isSeen(id, how, evidence, child: sheet.isChild) }
    }

    private func isRead(
        _ choice: Choice.ID, of id: Question.ID, _ evidence: CrossCheck.Evidence, child: Bool
    ) -> Bool {
        evidence.isReadFrom(choice, of: id) { indicator in
            questions[id]?.choice(choice)?.strength(feeding: indicator, in: instrument, child: child)
        }
    }

    private func isSeen(
        _ id: Observation.ID, _ how: ObservedHow, _ evidence: CrossCheck.Evidence, child: Bool
    ) -> Bool {
        if evidence.observations.contains(where: { $0.observation == id && !how.known.isDisjoint(with: $0.known) }) {
            return true
        }
        guard let observation = observations[id], child || !observation.childOnly else { return false }
        let causes = observation.causes.filter { how.causes.contains($0.id) }.compactMap(\.supports)
        let supported = causes + (observation.supports.map { [$0] } ?? [])
        return evidence.indicators.contains { wanted in
            supported.contains(wanted.indicator)
                && strength(of: wanted.indicator, how, child: child).map { $0 >= wanted.atLeast } ?? false
        }
    }

    /// One step below the indicator's where it was seen of this person, else weak.
    private func strength(of id: Indicator.ID, _ how: ObservedHow, child: Bool) -> Strength? {
        guard let own = indicators[id]?.strength(child: child) else { return nil }
        return how.known.contains(.person) && own == .strong ? .medium : .weak
    }
}
