import Instruments
import Interview
import Screening
import Testing

/// One interview held at random, with what must hold after every event.
struct RandomRun {
    private let start: Interview
    private let seed: UInt64
    private var officer: RandomOfficer
    private var interview: Interview

    init(_ start: Interview, seed: UInt64) {
        self.start = start
        self.seed = seed
        officer = RandomOfficer(seed: seed)
        interview = start
    }

    /// Where a failing run is to be found again.
    private var name: Comment { "\(interview.context), seed \(seed), event \(interview.events.count)" }

    mutating func go(events: Int? = nil) throws {
        var page = interview.page
        for _ in 0..<(events ?? officer.patience()) {
            let before = interview
            let event = officer.event(at: page, of: interview)
            do throws(InterviewError) {
                try interview.apply(event, minute: interview.events.count)
                #expect(interview.events == before.events + [event], name)
                page = interview.page
            } catch {
                #expect(interview.memory == before.memory, name)
                #expect(isDeserved(error, by: event, at: page), name)
            }
            if officer.isLucky(1, in: 8) { checkSheet() }
            if officer.isLucky(1, in: 8) { try checkWayOn(from: page) }
        }
    }

    mutating func check() throws {
        try checkReplay(from: officer.isLucky(1, in: 8) ? nil : start)
        if officer.isLucky(1, in: 12) { try checkEnd() }
    }

    /// An error is there for a reason that the page shows.
    private func isDeserved(_ error: InterviewError, by event: Event, at page: Page) -> Bool {
        switch (error, event, page) {
        case (.noQuestionShown, .responded, .question): false
        case (.noQuestionShown, .responded, _): true
        case (.noQuestionShown, .read, .question): true
        case (.noQuestionShown, .read, _): page.isEnd
        case (.cannotSkip, .responded(.skipped), .question(let question, _)): !question.canBeSkipped
        case (.onlyOne, .responded, .question(let question, _)): question.kind == .one
        case (.notOffered, .responded, .question): true
        case (.notShownYet, .revisit(let id), _): !interview.transcript.contains { $0.question.id == id }
        case (.notInThisCase, .wanted(let id), _): !interview.leftOut.contains(id)
        case (.notInThisCase, .coarsened, _): page != .record
        case (.nothingBefore, .back, _): true
        default: false
        }
    }

    /// The sheet holds what was said, where it belongs into the case, and nothing else.
    private func checkSheet() {
        let sheet = interview.answerSheet
        let said = Dictionary(uniqueKeysWithValues: interview.transcript.map { ($0.question.id, $0.response) })
        for question in interview.instrument.questions {
            let belongs = interview.screener.isRelevant(question, sheet)
            if case .answer(let answer)? = said[question.id], belongs {
                // A choice that is not offered any more no longer counts.
                let offered = answer.choices.filter { id in
                    question.choice(id).map { interview.screener.isOffered($0, sheet) } ?? false
                }
                let counted: Answer? = answer.isEstablished ? (offered.isEmpty ? nil : .choices(offered)) : answer
                #expect(sheet.answers[question.id] == counted, name)
            } else {
                #expect(sheet.answers[question.id] == nil, name)
            }
        }
        #expect(sheet.stopped == interview.isStopped && sheet.context == interview.context, name)
    }

    /// From every page something leads on, unless it is the end.
    private mutating func checkWayOn(from page: Page) throws {
        var copy = interview
        switch page {
        case .ending, .finished: return
        case .question(let question, _):
            let response = officer.response(to: question, nil, interview)
            try copy.apply(.responded(response), minute: 0)
        default: try copy.apply(.read, minute: 0)
        }
        #expect(copy.page != page, name)
    }

    /// The events are the interview: doing them again, from the start or from a stage, gives the same one.
    private func checkReplay(from stage: Interview?) throws {
        var again =
            stage
            ?? Interview(
                screener: interview.screener, context: interview.context, id: interview.id,
                keepsRecord: interview.keepsRecord, asksEverything: interview.asksEverything,
                seenOfSite: interview.seenOfSite)
        for event in interview.events.dropFirst(again.events.count) {
            try again.apply(event, minute: again.events.count)
        }
        #expect(again.memory == interview.memory, name)
        #expect(again.page == interview.page, name)
    }

    /// Who only answers and reads comes to the end.
    private mutating func checkEnd() throws {
        let most = interview.instrument.questions.count + 7
        var count = 0
        while case let page = interview.page, !page.isEnd {
            try #require(count < most, name)
            count += 1
            var event = Event.read
            if case .question(let question, _) = page {
                event = .responded(officer.response(to: question, nil, interview))
            }
            try interview.apply(event, minute: interview.events.count)
        }
    }
}
