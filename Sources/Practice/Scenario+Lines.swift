import Instruments
import Interview
import Screening

extension Scenario {
    /// What comes of a question under these circumstances: as the scenario says, else as practice has it everywhere, else
    /// nothing of the kind.
    func line(to question: Question, under circumstances: Set<Circumstance>, _ rules: PracticeRules) -> Line {
        let reply = reply(to: question.id) ?? rules.replies.first { $0.question == question.id }
        return reply?.line(under: circumstances) ?? Self.nothingOfTheKind(question)
    }

    /// Whether what comes of a question is written, and not just nothing of the kind.
    func says(_ question: Question.ID, _ rules: PracticeRules) -> Bool {
        reply(to: question) != nil || rules.replies.contains { $0.question == question }
    }

    /// The answer from which nothing follows.
    private static func nothingOfTheKind(_ question: Question) -> Line {
        let empty = question.choices.filter { !$0.hasEffect }
        guard let choice = empty.first(where: { $0.id == Choice.none }) ?? empty.first else {
            return Line(declined: question.offersNotSaying)
        }
        return Line(notes: [choice.id])
    }
}

extension Scenario.Line {
    /// What a careful officer notes, of what is offered; nil where nothing of it is.
    func response(to question: Question, offered: (Choice) -> Bool) -> Response? {
        if unknown { return .answer(.unknown) }
        if declined { return .answer(.declined) }
        let choices = notes.compactMap(question.choice).filter(offered)
        return choices.isEmpty ? nil : .answer(.choices(choices.map(\.id)))
    }

    /// Whether something else was noted than was said, in what follows from it.
    func isNoted(by response: Response, to question: Question) -> Bool {
        switch response {
        case .skipped, .code: return true
        case .answer(.unknown): return unknown || declined || notes.allSatisfy { question.choice($0)?.hasEffect != true }
        case .answer(.declined): return unknown || declined || notes.allSatisfy { question.choice($0)?.hasEffect != true }
        case .answer(.choices(let chosen)):
            if unknown || declined { return chosen.allSatisfy { question.choice($0)?.hasEffect != true } }
            return Self.consequences(of: chosen, question) == Self.consequences(of: notes, question)
        }
    }

    /// What follows from choices: two ways of saying the same are one.
    private static func consequences(of choices: [Choice.ID], _ question: Question) -> Set<Choice> {
        Set(
            choices.compactMap(question.choice).filter(\.hasEffect).map { choice in
                Choice(
                    id: "", text: "", feeds: choice.feeds, flags: choice.flags, needs: choice.needs, sets: choice.sets,
                    observes: choice.observes, ends: choice.ends)
            })
    }
}
