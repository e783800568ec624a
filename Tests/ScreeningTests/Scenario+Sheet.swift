import Instruments
import Screening

extension Scenario {
    /// The scenario's sheet, with every other question answered as it says.
    func completeSheet(_ edition: WorkingEdition) -> AnswerSheet {
        var sheet = edition.settled(sheet)
        guard let others else { return edition.withListsAnswered(sheet, unsureOf: unsure) }
        // One at a time: which questions belong into the case depends on the answers so far.
        while let next = edition.screener.expectedQuestions(sheet).first(where: { sheet.answers[$0] == nil }) {
            sheet.answers[next] =
                switch others {
                case .declined: .declined
                case .unknown: .unknown
                case .denied: edition.denial(of: next).map { .choices([$0]) } ?? .declined
                }
        }
        return edition.withListsAnswered(sheet, unsureOf: unsure)
    }

    /// What the person is asked and does not know.
    private var unsure: Set<Question.ID> { Set(sheet.answers.filter { $0.value == .unknown }.keys) }

    /// What the scenario names that the instrument does not have, or not so.
    func unknownNames(_ edition: WorkingEdition) -> [String] {
        var unknown: [String] = []
        if edition.instrument.context(sheet.context) == nil { unknown.append("context \(sheet.context)") }
        for (id, answer) in sheet.answers {
            guard let question = edition.questions[id] else {
                unknown.append("question \(id)")
                continue
            }
            for choice in answer.choices where question.choice(choice) == nil { unknown.append("\(id): \(choice)") }
            if question.kind == .one, answer.choices.count > 1 { unknown.append("\(id): one choice only") }
        }
        for (id, how) in sheet.observations {
            guard let observation = edition.instrument.observations.first(where: { $0.id == id }) else {
                unknown.append("observation \(id)")
                continue
            }
            let isKnownSo = !how.known.isEmpty && how.known.isSubset(of: observation.known)
            let hasCauses = how.causes.isSubset(of: observation.causes.map(\.id))
            if !isKnownSo || !hasCauses { unknown.append("observation \(id): not known in that way") }
        }
        return unknown
    }
}

extension WorkingEdition {
    /// The choice *none*, or else the first from which nothing follows.
    func denial(of id: Question.ID) -> Choice.ID? {
        let empty = questions[id]?.choices.filter { !$0.hasEffect } ?? []
        return (empty.first { $0.id == Choice.none } ?? empty.first)?.id
    }
}
