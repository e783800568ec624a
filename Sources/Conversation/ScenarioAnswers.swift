import Instruments
import Interview
import Language
import Practice
import Screening

/// Asks a trainer what the person answers, question after question, as a careful interview of the scenario so far goes.
struct ScenarioAnswers {
    /// The letter that leaves the rest out.
    private static let endLetter = "e"

    let author: ScenarioAuthor
    private(set) var replies: [Scenario.Reply] = []
    /// Lists that only open others: what is ticked there follows from the answers.
    private let lists: Set<Question.ID>

    init(author: ScenarioAuthor) {
        self.author = author
        lists = author.instrument.openingLists
    }

    mutating func collect() throws(Departure) {
        var scenario = author.draft
        var asked: Set<Question.ID> = []
        // Each answer can bring other questions into the case.
        while let question = next(scenario.scenario, asked) {
            asked.insert(question.id)
            guard let lines = try lines(question, otherwise: otherwise(question, scenario.scenario)) else { return }
            if !lines.isEmpty { replies.append(Scenario.Reply(question: question.id, lines: lines)) }
            scenario.replies = replies
        }
    }

    private func next(_ scenario: Scenario, _ asked: Set<Question.ID>) -> Question? {
        let complete = CarefulInterview(scenario, author.rules, author.screener, asksEverything: true)
        return complete.interview.transcript.map(\.question).first { question in
            !asked.contains(question.id) && !lists.contains(question.id)
        }
    }

    /// What comes of a question of which the scenario says nothing, in words.
    private func otherwise(_ question: Question, _ scenario: Scenario) -> String {
        let line = scenario.line(to: question, under: [], author.rules, author.instrument)
        return author.writer.said(line, to: question)
    }

    /// What is said, the line with the most conditions first; empty to leave it as it is otherwise, nil to end.
    private func lines(_ question: Question, otherwise: String) throws(Departure) -> [Scenario.Line]? {
        let page = author.writer.page(
            question, offered: question.choices, before: nil, showsWhy: false, nothingIsKept: false, hasMenu: false)
        let texts = author.texts
        switch try noted(question, [], page, texts[.newAnswer, ["answer": otherwise]], needsAnswer: false) {
        case .end: return nil
        case .nothing: return []
        case .line(let first):
            // Only what can come about here.
            let possible = Set(author.draft.start + author.draft.acts.flatMap(\.gives))
            let offered = ScenarioAuthor.brought.filter(possible.contains) + [.things]
            let when = try author.circumstances(.newWhen, offered)
            guard !when.isEmpty else { return [first] }
            let best = Scenario.Line(
                when: when, notes: first.notes, unknown: first.unknown, declined: first.declined, says: first.says)
            let nothing = Scenario.Line.nothingOfTheKind(question)
            let head = [Paragraph(texts[.newBeforeThat]), .gap]
            // Where no choice says that it is nothing, something has to be said.
            switch try noted(question, head, page, nil, needsAnswer: nothing.notes.isEmpty && !nothing.declined) {
            case .line(let other): return [best, other]
            case .nothing, .end: return [best, nothing]
            }
        }
    }

    private enum Noted {
        case line(Scenario.Line)
        case nothing
        case end
    }

    private func noted(
        _ question: Question, _ head: [Paragraph], _ page: [Paragraph], _ hint: String?, needsAnswer: Bool
    ) throws(Departure) -> Noted {
        let reader = AnswerReader(
            question: question, offered: question.choices, list: nil, texts: author.texts, hasBefore: false)
        var notice = hint
        while true {
            let line = try author.ask(head + page, notice: notice)
            if line.isEmpty, !needsAnswer { return .nothing }
            if AnswerReader.normalised(line) == Self.endLetter, !needsAnswer { return .end }
            switch line.isEmpty ? .problem(.newNeeded, [:]) : reader.read(line) {
            case .response(.answer(let answer)): return .line(try said(answer, to: question))
            case .problem(let problem, let values): notice = author.texts[problem, values]
            case .response, .command, .keep: notice = author.texts[.problemNotOffered]
            }
        }
    }

    private func said(_ answer: Answer, to question: Question) throws(Departure) -> Scenario.Line {
        var says = try author.line(.newSays)
        // What there is to see is told in words of its own.
        let isSeen = question.audience == .officer || question.volunteered
        while says.isEmpty, isSeen { says = try author.line(.newSays) }
        return Scenario.Line(
            notes: answer.choices, unknown: answer == .unknown, declined: answer == .declined,
            says: says.isEmpty ? nil : says)
    }
}
