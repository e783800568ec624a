import Instruments
import Interview
import Practice
import Screening
import TestSupport

/// Somebody who rehearses without a terminal: does what is told before it begins, and notes what is said, or not.
struct Trainee {
    private(set) var rehearsal: Rehearsal
    private var interview: Interview
    private var minute = 0

    init(_ scenario: Scenario) {
        rehearsal = Rehearsal(scenario, Shipped.data.practice)
        interview = Interview(
            screener: Shipped.screener, context: scenario.context, id: "t", keepsRecord: false)
    }

    /// Does everything that the scenario lets an officer do.
    static func careful(_ scenario: Scenario) -> Trainee {
        var trainee = Trainee(scenario)
        for deed in scenario.acts { trainee.act(deed.act) }
        trainee.finish(looksUp: true) { question, line, offered in line.response(to: question, offered: offered) }
        return trainee
    }

    /// Does nothing besides asking, and notes what is said.
    static func hasty(_ scenario: Scenario) -> Trainee {
        var trainee = Trainee(scenario)
        trainee.finish(looksUp: false) { question, line, offered in line.response(to: question, offered: offered) }
        return trainee
    }

    /// Does everything, and at so many of a hundred questions of the interview notes an answer at random.
    static func careless(_ scenario: Scenario, percent: Int, random: inout SplitMix64) -> Trainee {
        var trainee = Trainee(scenario)
        for deed in scenario.acts { trainee.act(deed.act) }
        var numbers = random
        trainee.finish(looksUp: true) { question, line, offered in
            guard question.phase == .questions, numbers.percent(percent) else {
                return line.response(to: question, offered: offered)
            }
            let choices = question.choices.filter(offered)
            return choices.isEmpty ? nil : .answer(.choices([numbers.one(of: choices).id]))
        }
        random = numbers
        return trainee
    }

    var debrief: Debrief {
        Debrief(rehearsal, Shipped.screener, careful: Shipped.careful[rehearsal.scenario.id])
    }

    mutating func act(_ act: PracticeAct.ID) {
        rehearsal.note(.act(act), minute: minute)
    }

    mutating func note(_ event: Event) {
        guard (try? interview.apply(event, minute: minute)) != nil else { return }
        rehearsal.note(.event(event), minute: minute)
    }

    /// What is shown now.
    var page: Page { interview.page }

    /// Answers as it is heard until a question is shown.
    mutating func goOn(to wanted: Question.ID) {
        for _ in 0..<500 {
            if case .question(let question, _) = interview.page {
                if question.id == wanted { return }
                answerAsHeard()
            } else {
                note(.read)
            }
        }
    }

    /// Notes what is said to the question that is shown.
    mutating func answerAsHeard() {
        guard case .question(let question, _) = interview.page else { return }
        let sheet = interview.answerSheet
        let line = rehearsal.line(to: question, of: Shipped.instrument)
        let response = line.response(to: question) { Shipped.screener.isOffered($0, sheet) }
        answer(response ?? (question.offersNotSaying ? .answer(.declined) : .skipped))
    }

    mutating func answer(_ response: Response) {
        note(.responded(response))
        minute += 1
    }

    mutating func stop() { note(.stopped) }

    /// Goes on to the end.
    mutating func finish(
        looksUp: Bool, _ respond: (Question, Scenario.Line, (Choice) -> Bool) -> Response?
    ) {
        for _ in 0..<500 {
            switch interview.page {
            case .question(let question, _):
                if looksUp { rehearsal.note(.lookedUp(question.id), minute: minute) }
                let sheet = interview.answerSheet
                let line = rehearsal.line(to: question, of: Shipped.instrument)
                let response = respond(question, line) { Shipped.screener.isOffered($0, sheet) }
                note(.responded(response ?? (question.offersNotSaying ? .answer(.declined) : .skipped)))
                minute += 1
            case .ending, .finished: return
            case .beforeResult, .result, .actions, .readOut, .record, .farewell: note(.read)
            }
        }
    }
}
