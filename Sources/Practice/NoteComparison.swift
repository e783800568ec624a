import Instruments
import Interview
import Screening

/// Whether what was noted is what was said.
///
/// Two choices from which the same follows are one, as *yes* and *not at first, we have moved* are. Where nothing follows
/// from either, they are one too, but not where the choice itself decides: in consent and at the end, in lists that lead to
/// other questions, and where other questions rest on the answer.
struct NoteComparison {
    /// The questions on whose answers others rest.
    private let decisive: Set<Question.ID>
    /// Lists that only lead to other questions.
    private let lists: Set<Question.ID>

    init(_ instrument: Instrument) {
        lists = instrument.openingLists
        let resting = instrument.questions.flatMap { [$0.relevant] + $0.choices.map(\.relevant) }.compactMap(\.self)
        decisive = Set(resting.flatMap(\.mentionedQuestions))
    }

    /// - Parameters:
    ///   - line: what was said, or to be seen.
    ///   - offered: the choices that were offered then; what is not offered cannot be noted.
    func isSame(_ response: Response, _ line: Scenario.Line, to question: Question, offered: Set<Choice.ID>) -> Bool {
        let said = line.notes.filter(offered.contains)
        // What cannot be noted as it was said is no mistake.
        if said.isEmpty, !line.unknown, !line.declined { return true }
        switch response {
        case .skipped, .code: return true
        case .answer(.unknown), .answer(.declined):
            return line.unknown || line.declined || (isLoose(question) && !hasEffect(said, question))
        case .answer(.choices(let chosen)):
            if line.unknown || line.declined { return isLoose(question) && !hasEffect(chosen, question) }
            return isSame(chosen, said, question)
        }
    }

    private func isSame(_ chosen: [Choice.ID], _ said: [Choice.ID], _ question: Question) -> Bool {
        if Set(chosen) == Set(said) { return true }
        // Whoever ticks more of a list asks more, and loses nothing that was said.
        if lists.contains(question.id) {
            return !said.contains(Choice.none) && Set(chosen).isSuperset(of: said)
        }
        let isSame = consequences(chosen, question) == consequences(said, question)
        return isSame && (hasEffect(said, question) || isLoose(question))
    }

    /// Whether it does not matter which of the choices is noted from which nothing follows.
    private func isLoose(_ question: Question) -> Bool {
        let isOfTalk = question.phase == .questions || question.phase == .situation
        let isOfPlace = question.phase == .safety && question.audience == .officer
        return (isOfTalk || isOfPlace) && !decisive.contains(question.id) && !lists.contains(question.id)
    }

    private func hasEffect(_ choices: [Choice.ID], _ question: Question) -> Bool {
        choices.contains { question.choice($0)?.hasEffect == true }
    }

    private func consequences(_ choices: [Choice.ID], _ question: Question) -> Set<Choice> {
        Set(
            choices.compactMap(question.choice).filter(\.hasEffect).map { choice in
                Choice(
                    id: "", text: "", feeds: choice.feeds, flags: choice.flags, needs: choice.needs, sets: choice.sets,
                    observes: choice.observes, ends: choice.ends)
            })
    }
}
