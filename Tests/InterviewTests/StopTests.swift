import Instruments
import Interview
import Screening
import Testing

/// The person may stop at any time, and loses nothing by it.
struct StopTests {
    @Test func `a stop keeps what was said and gives a result`() throws {
        var walk = Walk("worksite", ["papers": .choice("cannot-get"), "leave": .choice("prevented")])
        try walk.go(to: "permit")
        let said = walk.interview.answerSheet.answers
        try walk.apply(.stopped)
        #expect(walk.page == .beforeResult)
        try walk.apply(.read)
        let assessment = try #require(walk.result)
        #expect(walk.interview.answerSheet.answers == said)
        #expect(assessment.level == "refer" && assessment.completeness.gaps.contains(.stopped))
    }

    @Test func `a stop never lowers what was found`() throws {
        var walk = Walk("farm", ["papers": .choice("cannot-get"), "pay": .choice("almost-nothing")])
        var before = walk.interview.assessment
        while walk.page.name != "(before the result)" {
            try walk.go(to: "(before the result)", steps: 5)
            var stopped = walk
            try stopped.apply(.stopped)
            let assessment = stopped.interview.assessment
            let now = walk.interview.assessment
            #expect(assessment.level == now.level && assessment.flags == now.flags && assessment.rules == now.rules)
            #expect(assessment.level == "refer" || assessment.tooLittleKnown)
            #expect(Set(now.indicators.map(\.id)).isSuperset(of: before.indicators.map(\.id)))
            before = now
        }
    }

    @Test func `after a stop no question of the screening is asked, but help is still offered`() throws {
        var walk = Walk("worksite", keepsRecord: true)
        try walk.go(to: "papers")
        try walk.apply(.stopped)
        let rest = try walk.goOn()
        let phases = Set(rest.compactMap { Repository.question(.init($0))?.phase })
        #expect(phases == [.closing, .particulars])
        #expect(rest.contains("needs") && rest.contains("(actions)") && rest.contains("(record)"))
        #expect(walk.page == .finished)
    }

    @Test(arguments: ["screen-private", "consent-interview", "consent-record"])
    func `a stop before the person has agreed ends the interview without a result`(_ place: String) throws {
        var walk = Walk("worksite", keepsRecord: true)
        try walk.go(to: place)
        try walk.apply(.stopped)
        #expect(walk.page.name == "(ending stopped)")
    }

    @Test(arguments: ["situation", "age-then"])
    func `a stop before the situation is known gives a result, and what was seen still counts`(_ place: String) throws {
        var walk = Walk("worksite", keepsRecord: true, ["danger-now": .choice("injured")])
        try walk.go(to: place)
        try walk.apply(.stopped)
        #expect(walk.page.name == "(before the result)")
        try walk.apply(.read)
        let assessment = try #require(walk.result)
        #expect(assessment.level == "follow-up" && assessment.flags.contains("urgent") && assessment.tooLittleKnown)
        #expect(try walk.goOn().contains("(record)"))
    }

    @Test func `a stop at the closing questions ends them and leaves the result as it is`() throws {
        var walk = Walk("worksite", keepsRecord: true)
        try walk.go(to: "contact-embassy")
        let before = walk.interview.assessment
        try walk.apply(.stopped)
        #expect(walk.page.name == "(actions)")
        #expect(walk.interview.assessment == before && !walk.interview.isStopped)
        let rest = try walk.goOn()
        #expect(!rest.contains("needs") && rest.contains("gender") && rest.contains("(record)"))
    }

    @Test func `a stop at the particulars leads to what would be kept`() throws {
        var walk = Walk("worksite", keepsRecord: true)
        try walk.go(to: "citizenship")
        try walk.apply(.stopped)
        #expect(walk.page.name == "(record)")
    }

    @Test func `an age corrected after a stop takes neither the result nor the stop away`() throws {
        for (from, to) in [("child", "adult"), ("adult", "child")] {
            var walk = Walk("worksite", ["age-now": .choice(Choice.ID(from)), "papers": .choice("cannot-get")])
            try walk.go(to: "permit")
            try walk.apply(.stopped)
            try walk.apply(.revisit("age-now"))
            try walk.answer(Choice.ID(to))
            let asked = try walk.go(to: "(result)")
            // A child is asked whether it agrees, whatever was stopped.
            #expect(asked == (to == "child" ? ["child-assent"] : []) + ["(before the result)"])
            #expect(walk.interview.isStopped)
        }
    }

    @Test func `a stop at a question that is shown again stops too`() throws {
        var walk = Walk("worksite")
        try walk.go(to: "papers")
        try walk.apply(.back)
        try walk.apply(.stopped)
        do {
            #expect(walk.page.name == "(before the result)")
        }
    }

    @Test func `a stop at the question about danger stops too`() throws {
        var walk = Walk("worksite")
        try walk.go(to: "papers")
        try walk.apply(.danger)
        try walk.apply(.stopped)
        // It cannot be skipped either: the only way on is to answer it.
        do {
            #expect(walk.page.name == "(before the result)")
        }
    }

    @Test func `going back to a question takes the stop back`() throws {
        var walk = Walk("worksite")
        let passed = try walk.go(to: "papers")
        try walk.apply(.stopped)
        try walk.apply(.back)
        #expect(!walk.interview.isStopped)
        #expect(walk.page.name == passed.last)
        try walk.apply(.responded(walk.before ?? .skipped))
        #expect(walk.page.name == "papers")
    }

    @Test func `an interview that was stopped and taken up again says so`() throws {
        var walk = Walk("worksite")
        try walk.go(to: "papers")
        try walk.apply(.stopped)
        try walk.apply(.back)
        try walk.apply(.responded(walk.before ?? .skipped))
        do {
            #expect(walk.interview.breakOffs == 1)
        }
    }
}
