import Instruments
import Interview
import Screening
import TestSupport

/// Does whatever an officer could do, sensible or not.
struct RandomOfficer {
    var random: SplitMix64

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    /// What is done next. Mostly what the page asks for.
    mutating func event(at page: Page, of interview: Interview) -> Event {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<9: return .back
        case 9..<15: return .revisit(someQuestion(of: interview))
        case 15..<17: return .danger
        case 17: return .stopped
        case 18: return .wanted(someLeftOut(of: interview))
        case 24: return .coarsened(RecordField.allCases.randomElement(using: &random) ?? .gender)
        case 19..<24: return nonsense(of: interview)
        default:
            if case .question(let question, let before) = page {
                return .responded(response(to: question, before, interview))
            }
            return .read
        }
    }

    /// A response that the question takes.
    mutating func response(to question: Question, _ before: Response? = nil, _ interview: Interview) -> Response {
        if let before, isLucky(1, in: 4) { return before }
        if question.canBeSkipped, isLucky(1, in: 12) { return .skipped }
        if question.offersNotSaying, question.phase != .consent || isLucky(1, in: 8), isLucky(1, in: 10) {
            return .answer(isLucky(1, in: 2) ? .unknown : .declined)
        }
        if case .list(let list) = question.kind {
            return .code(interview.instrument.list(list)?.entries.randomElement(using: &random)?.code ?? "")
        }
        let sheet = interview.answerSheet
        let offered = question.choices.filter { interview.screener.isOffered($0, sheet) }
        let goesOn = offered.filter { $0.ends == nil }
        let choices = isLucky(1, in: 15) ? offered : goesOn
        let count = question.kind == .many ? Int.random(in: 1...min(3, choices.count), using: &random) : 1
        return .answer(.choices(choices.shuffled(using: &random).prefix(count).map(\.id)))
    }

    private mutating func someQuestion(of interview: Interview) -> Question.ID {
        let shown = interview.transcript.map(\.question.id)
        let any = interview.instrument.questions.map(\.id)
        return (isLucky(1, in: 6) ? any : shown).randomElement(using: &random) ?? "screen-private"
    }

    private mutating func someLeftOut(of interview: Interview) -> Question.ID {
        (isLucky(1, in: 3) ? [] : interview.leftOut).randomElement(using: &random) ?? someQuestion(of: interview)
    }

    /// What no page takes, or only by chance.
    private mutating func nonsense(of interview: Interview) -> Event {
        let strange = interview.instrument.questions.randomElement(using: &random)?.choices.map(\.id) ?? []
        let all: [Event] = [
            .read, .responded(.skipped), .responded(.code("THA")), .responded(.code("Somchai Jaidee")),
            .responded(.answer(.unknown)), .responded(.answer(.declined)), .responded(.answer(.choices([]))),
            .responded(.answer(.choices(["Somchai Jaidee"]))), .responded(.answer(.choices(strange))),
            .revisit("no-such-question"),
        ]
        return all.randomElement(using: &random) ?? .read
    }

    mutating func isLucky(_ chances: Int, in count: Int) -> Bool {
        Int.random(in: 0..<count, using: &random) < chances
    }

    /// How long an officer goes on: mostly not for long, at times for hundreds of events.
    mutating func patience() -> Int {
        switch Int.random(in: 0..<100, using: &random) {
        case 0: Int.random(in: 100...300, using: &random)
        case 1..<8: Int.random(in: 15...45, using: &random)
        default: Int.random(in: 1...12, using: &random)
        }
    }
}
