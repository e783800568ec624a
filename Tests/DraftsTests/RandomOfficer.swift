import Instruments
import Interview
import Screening
import TestSupport

/// Holds an interview at random; the person agrees that a record is kept, unless it is said otherwise.
struct RandomOfficer {
    var random: SplitMix64

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    /// An interview in which the person has just agreed that a record is kept.
    mutating func opening(_ screener: Screener, _ context: Context.ID) -> Interview {
        while true {
            // Every question is asked in order mostly: planning what could do most takes its time.
            var interview = Interview(
                screener: screener, context: context, id: "1", keepsRecord: true, asksEverything: isLucky(9, in: 10),
                seenOfSite: isLucky(1, in: 3) ? ["quarters-bad"] : [])
            for _ in 0..<40 where !interview.willKeepRecord {
                _ = try? interview.apply(answer(at: interview), minute: minute(interview))
            }
            if interview.willKeepRecord { return interview }
        }
    }

    /// Does something that the interview takes.
    mutating func goOn(_ interview: inout Interview) {
        while true {
            let event = event(in: interview)
            if (try? interview.apply(event, minute: minute(interview))) != nil { return }
        }
    }

    private mutating func event(in interview: Interview) -> Event {
        switch Int.random(in: 0..<30, using: &random) {
        case 0..<3: .back
        case 3: .revisit(interview.transcript.randomElement(using: &random)?.question.id ?? "none")
        case 4: .danger
        case 5: .stopped
        case 6: .resumed
        default: answer(at: interview)
        }
    }

    /// What the page asks for.
    private mutating func answer(at interview: Interview) -> Event {
        guard case .question(let question, _) = interview.page else { return .read }
        return .responded(response(to: question, interview))
    }

    private mutating func response(to question: Question, _ interview: Interview) -> Response {
        if question.field == .consentRecord { return .answer(.choices([Choice.yes])) }
        if question.canBeSkipped, isLucky(1, in: 12) { return .skipped }
        if question.phase != .consent, question.offersNotSaying, isLucky(1, in: 10) {
            return .answer(isLucky(1, in: 2) ? .unknown : .declined)
        }
        if case .list(let list) = question.kind {
            return .code(interview.instrument.list(list)?.entries.randomElement(using: &random)?.code ?? "")
        }
        let sheet = interview.answerSheet
        let offered = question.choices.filter { $0.ends == nil && interview.screener.isOffered($0, sheet) }
        let count = question.kind == .many ? Int.random(in: 1...min(3, offered.count), using: &random) : 1
        return .answer(.choices(offered.shuffled(using: &random).prefix(count).map(\.id)))
    }

    private mutating func minute(_ interview: Interview) -> Int {
        (interview.minutes.last ?? 0) + Int.random(in: 0...2, using: &random)
    }

    mutating func isLucky(_ chances: Int, in count: Int) -> Bool {
        Int.random(in: 0..<count, using: &random) < chances
    }
}
