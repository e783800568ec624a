import Instruments
import Interview
import Screening
import TestSupport
import Testing

/// Whatever an officer does, an interview stays one: 2,048 at random over all places, and more with every question.
struct RandomInterviewTests {
    /// Each with other questions left out.
    private static let instrumentsForEach = 4
    private static let runsForEach = 64
    /// Answers on which other questions hang, and some particulars.
    private static let kept: Set<Question.ID> = [
        "activity", "debt", "debt-leave", "marriage", "gender", "sector", "withdrawal-code",
    ]

    @Test(arguments: Repository.contexts)
    func `random officers never confuse an interview`(_ context: Context.ID) throws {
        // Read anew: two threads that count references to the same texts hold each other up.
        let instrument = try Repository.readInstrument()
        for number in 0..<Self.instrumentsForEach {
            var random = SplitMix64(seed: UInt64(number) + seed(of: context))
            let screener = try Screener(
                instrument.thinned(to: 8, and: Self.kept, in: context, using: &random))
            let stages = try stages(context, screener, seed: random.next())
            for _ in 0..<Self.runsForEach {
                let start = stages.randomElement(using: &random) ?? stages[0]
                var run = RandomRun(start, seed: random.next())
                try run.go()
                try run.check()
            }
        }
    }

    @Test(arguments: Repository.contexts)
    func `random officers never confuse an interview with every question`(_ context: Context.ID) throws {
        let start = Interview(
            screener: Repository.screener, context: context, id: "1", keepsRecord: true,
            seenOfSite: ["guarded-exit", "quarters-bad", "child-sized-tools-or-beds"])
        var run = RandomRun(start, seed: seed(of: context))
        try run.go(events: 90)
        try run.check()
    }

    private func seed(of context: Context.ID) -> UInt64 {
        UInt64(Repository.contexts.firstIndex(of: context) ?? 0) * 1_000_003 + 2016
    }

    /// An interview as it stands after each of its answers, from the first page to the last.
    private func stages(_ context: Context.ID, _ screener: Screener, seed: UInt64) throws -> [Interview] {
        var officer = RandomOfficer(seed: seed)
        let isKept = officer.isLucky(2, in: 3)
        var interview = Interview(screener: screener, context: context, id: "1", keepsRecord: isKept)
        var stages = [interview]
        while case let page = interview.page, !page.isEnd {
            var event = Event.read
            if case .question(let question, _) = page {
                event = .responded(officer.response(to: question, nil, interview))
            }
            try interview.apply(event, minute: interview.events.count)
            stages.append(interview)
        }
        return stages
    }
}
