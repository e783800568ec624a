import Instruments
import Interview
import Screening

extension Scenario {
    /// What comes of a question under these circumstances: as the scenario says, else as practice has it everywhere, else
    /// nothing of the kind. Of a list that only opens others, the items are ticked that open what the person has to say.
    public func line(
        to question: Question, under circumstances: Set<Circumstance>, _ rules: PracticeRules, _ instrument: Instrument
    ) -> Line {
        let reply = reply(to: question.id) ?? rules.replies.first { $0.question == question.id }
        if let line = reply?.line(under: circumstances) { return line }
        let items = openingItems(of: question, under: circumstances, instrument)
        return items.isEmpty ? .nothingOfTheKind(question) : Line(notes: items)
    }

    /// All that can come of a question, the line with the most conditions first.
    public func lines(to question: Question, _ rules: PracticeRules, _ instrument: Instrument) -> [Line] {
        let reply = reply(to: question.id) ?? rules.replies.first { $0.question == question.id }
        if let reply { return reply.lines }
        // What is ticked in a list hangs on what would make the person speak of it.
        let needed = instrument.questions.filter { $0.openedBy?.firstItem(of: question.id) != nil }
            .compactMap { self.reply(to: $0.id) }.flatMap(\.lines).flatMap(\.when)
        let when = Circumstance.allCases.filter { needed.contains($0) && $0 != .things }
        let items = [Set(when), []].map { openingItems(of: question, under: $0.union([.things]), instrument) }
        let lines = items.map { $0.isEmpty ? Line.nothingOfTheKind(question) : Line(notes: $0) }
        if lines[0] == lines[1] { return [lines[0]] }
        return [Line(when: when, notes: items[0]), lines[1]]
    }

    /// The items that open a question to which something is said.
    private func openingItems(
        of question: Question, under circumstances: Set<Circumstance>, _ instrument: Instrument
    ) -> [Choice.ID] {
        let opening = instrument.questions.filter { opened in
            guard let line = reply(to: opened.id)?.line(under: circumstances) else { return false }
            return line.notes.contains { opened.choice($0)?.hasEffect == true }
        }.compactMap { $0.openedBy?.firstItem(of: question.id) }
        return question.choices.map(\.id).filter(opening.contains)
    }
}

extension Condition {
    /// The first item of a list by which this can hold.
    fileprivate func firstItem(of question: Question.ID) -> Choice.ID? {
        switch self {
        case .answer(question, let choices): choices.first
        case .any(let conditions), .all(let conditions):
            conditions.lazy.compactMap { $0.firstItem(of: question) }.first
        default: nil
        }
    }
}

extension Scenario.Line {
    /// The answer to a question from which nothing follows.
    public static func nothingOfTheKind(_ question: Question) -> Scenario.Line {
        let empty = question.choices.filter { !$0.hasEffect }
        guard let choice = empty.first(where: { $0.id == Choice.none }) ?? empty.first else {
            return Scenario.Line(declined: question.offersNotSaying)
        }
        return Scenario.Line(notes: [choice.id])
    }

    /// What a careful officer notes, of what is offered; nil where nothing of it is.
    public func response(to question: Question, offered: (Choice) -> Bool) -> Response? {
        if unknown { return .answer(.unknown) }
        if declined { return .answer(.declined) }
        let choices = notes.compactMap(question.choice).filter(offered)
        return choices.isEmpty ? nil : .answer(.choices(choices.map(\.id)))
    }
}
