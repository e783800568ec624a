import Instruments

/// Which answers state a fact of the case.
struct Setters {
    /// The choices of one question by which it states a fact.
    struct Statement {
        let question: Question
        let choices: [(choice: Choice.ID, value: String)]
    }

    private let byFact: [Fact: [Statement]]

    /// - Parameter questions: those of the form; the later in the interview decides where two state the same.
    init(_ questions: [Question]) {
        var byFact: [Fact: [Statement]] = [:]
        for question in questions.sorted(by: { $0.phase.rank < $1.phase.rank }) {
            for fact in Set(question.choices.flatMap(\.sets).map(\.fact)) {
                let choices = question.choices.flatMap { choice in
                    choice.sets.filter { $0.fact == fact }.map { (choice: choice.id, value: $0.value) }
                }
                byFact[fact, default: []].append(Statement(question: question, choices: choices))
            }
        }
        self.byFact = byFact
    }

    func statements(of fact: Fact) -> [Statement] { byFact[fact] ?? [] }

    /// The answers by which a person is, or may be, under 18.
    ///
    /// - Parameter now: whether the age when it began is left out.
    func ofChildren(now: Bool) -> [(question: Question, choices: [Choice.ID])] {
        let values: [(Fact, String)] =
            [(.ageNow, "child"), (.mayBeUnder18, "yes")] + (now ? [] : [(.ageThen, "child")])
        return values.flatMap { fact, value in
            statements(of: fact).map { statement in
                (statement.question, statement.choices.filter { $0.value == value }.map(\.choice))
            }
        }.filter { !$0.choices.isEmpty }
    }
}
