import Instruments
import Interview
import Screening
import Testing

/// What may be left open, and what it then means.
struct SkippingTests {
    @Test func `nothing in safety and consent can be skipped`() throws {
        // A child of uncertain age passes every step.
        var walk = Walk(
            "worksite", keepsRecord: true, ["age-now": .choice("not-certain"), "may-be-under-18": .choice("yes")])
        let steps = Repository.questions(of: .safety) + Repository.questions(of: .consent)
        for step in steps {
            try walk.go(to: step.id.text)
            #expect(walk.page.name == step.id.text)
            #expect(walk.error(of: .responded(.skipped)) == .cannotSkip)
        }
    }

    @Test func `every other question can be skipped, and is not asked again`() throws {
        var walk = Walk("detention", keepsRecord: true)
        try walk.go(to: "situation")
        var skipped: Set<String> = []
        while !walk.page.isEnd {
            guard case .question(let question, _) = walk.page else {
                try walk.apply(.read)
                continue
            }
            try #require(skipped.insert(question.id.text).inserted)
            try walk.apply(.responded(.skipped))
        }
        #expect(skipped.isSuperset(of: ["situation", "papers", "volunteered-adult", "seen-person", "needs", "gender"]))
        #expect(walk.interview.answerSheet.answers.keys.allSatisfy { !skipped.contains($0.text) })
    }

    @Test func `a skipped question leaves the interview partial and is named as open`() throws {
        var walk = Walk("worksite", ["daily-matters": .choice("papers"), "papers": .skipped])
        try walk.go(to: "(before the result)")
        let assessment = walk.interview.assessment
        #expect(assessment.completeness.gaps == [.skipped])
        #expect(assessment.couldStillChange == ["papers"])
        #expect(assessment.tooLittleKnown)
    }

    @Test func `a question that the person does not want to answer leaves the interview partial`() throws {
        var walk = Walk("worksite", ["daily-matters": .choice("papers"), "papers": .answer(.declined)])
        try walk.go(to: "(before the result)")
        #expect(walk.interview.answerSheet.answers["papers"] == .declined)
        #expect(walk.interview.assessment.completeness.gaps == [.declined])
    }

    @Test func `a list that the person does not want to answer is not put again bit by bit, and stays open`() throws {
        var interview = Interview(screener: Repository.screener, context: "worksite", id: "1", keepsRecord: false)
        let asked = try Self.asked(in: &interview, ["daily-matters": .answer(.declined)])
        #expect(!asked.contains("papers") && !asked.contains("phone"))
        #expect(interview.leftOut.contains("papers"))
        let assessment = interview.assessment
        #expect(assessment.completeness.gaps == [.declined])
        #expect(assessment.couldStillChange.contains("papers"))
        #expect(assessment.tooLittleKnown)
    }

    @Test func `a list that the person cannot answer, or that is skipped, closes no way`() throws {
        for response in [Response.answer(.unknown), .skipped] {
            var interview = Interview(screener: Repository.screener, context: "worksite", id: "1", keepsRecord: false)
            let asked = try Self.asked(in: &interview, ["daily-matters": response])
            #expect(asked.contains("papers") && asked.contains("phone"))
        }
    }

    @Test func `only what an item leads to is asked, and the officer can ask the rest`() throws {
        var interview = Interview(screener: Repository.screener, context: "worksite", id: "1", keepsRecord: false)
        let asked = try Self.asked(in: &interview, ["daily-matters": .choice("contact")])
        #expect(asked.contains("phone") && !asked.contains("papers"))
        #expect(interview.leftOut.contains("papers"))
        try interview.apply(.wanted("papers"), minute: 0)
        try interview.apply(.responded(.choice("cannot-get")), minute: 0)
        #expect(interview.assessment.indicators.contains { $0.id == "papers-held" })
    }

    /// Answers until the result, and says what was asked.
    private static func asked(
        in interview: inout Interview, _ answers: [Question.ID: Response]
    ) throws -> [Question.ID] {
        var asked: [Question.ID] = []
        while interview.page.name != "(before the result)", let event = Event.harmless(at: interview.page, answers) {
            if case .question(let question, _) = interview.page { asked.append(question.id) }
            try interview.apply(event, minute: 0)
            try #require(asked.count < 300)
        }
        return asked
    }

    @Test func `not knowing leaves nothing out, but the question stays open`() throws {
        var walk = Walk("worksite", ["daily-matters": .choice("papers"), "papers": .answer(.unknown)])
        try walk.go(to: "(before the result)")
        let assessment = walk.interview.assessment
        #expect(assessment.completeness.gaps == [])
        #expect(assessment.couldStillChange == ["papers"])
        #expect(!assessment.absent.contains("papers-held"))
    }

    @Test func `only where a person is asked can something not be known or not be said`() throws {
        var walk = Walk("worksite", keepsRecord: true)
        var tried = 0
        while !walk.page.isEnd {
            if case .question(let question, _) = walk.page {
                for answer in [Answer.unknown, .declined] {
                    var other = walk
                    let refused: InterviewError? = question.audience == .officer ? .notOffered : nil
                    #expect(other.error(of: .responded(.answer(answer))) == refused)
                }
                tried += 1
            }
            try walk.go(to: "(nowhere)", steps: 1)
        }
        #expect(tried > 70)
    }

    @Test func `a question takes only what it offers`() throws {
        var walk = Walk("worksite", keepsRecord: true)
        try walk.go(to: "danger-now")
        #expect(walk.error(of: .responded(.choice("injured", "somebody"))) == .notOffered)
        #expect(walk.error(of: .responded(.answer(.choices([])))) == .notOffered)
        #expect(walk.error(of: .responded(.code("THA"))) == .notOffered)
        try walk.go(to: "papers")
        #expect(walk.error(of: .responded(.choice("own", "lost"))) == .onlyOne)
        #expect(walk.error(of: .read) == .noQuestionShown)
        try walk.go(to: "citizenship")
        #expect(walk.error(of: .responded(.choice("THA"))) == .notOffered)
        #expect(walk.error(of: .responded(.code("Somchai"))) == .notOffered)
        #expect(walk.error(of: .responded(.code("fishing"))) == .notOffered)
        #expect(walk.error(of: .responded(.code("THA"))) == nil)
    }
}
