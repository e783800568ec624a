import Instruments
import Interview
import Testing

/// The way back, step by step or by a question's number.
struct BackTests {
    @Test func `back shows the question before, with what was noted`() throws {
        var walk = Walk("worksite", ["danger-now": .choice("injured", "ill")])
        try walk.go(to: "consent-interview")
        try walk.apply(.back)
        #expect(walk.page.name == "danger-now")
        #expect(walk.before == .choice("injured", "ill"))
    }

    @Test func `back leads through everything that was shown, to the first page`() throws {
        var walk = Walk("worksite")
        var passed = try walk.go(to: "(actions)")
        while let last = passed.popLast() {
            try walk.apply(.back)
            #expect(walk.page.name == last)
        }
        #expect(walk.error(of: .back) == .nothingBefore)
    }

    @Test func `there is nothing before the first page`() {
        var walk = Walk("farm")
        #expect(walk.error(of: .back) == .nothingBefore)
    }

    @Test func `after an answer was mended the interview goes on where it was`() throws {
        var walk = Walk("worksite")
        try walk.go(to: "phone")
        for _ in 1...3 { try walk.apply(.back) }
        let mended = try #require(walk.question)
        try walk.apply(.responded(.answer(.unknown)))
        #expect(walk.page.name == "phone")
        #expect(walk.interview.answerSheet.answers[mended] == .unknown)
    }

    @Test func `a page that was read is read again after going back`() throws {
        var walk = Walk("worksite")
        try walk.go(to: "(actions)")
        try walk.go(to: "(read out)")
        try walk.apply(.back)
        #expect(walk.page.name == "(actions)")
        try walk.apply(.read)
        #expect(walk.page.name == "(read out)")
    }

    @Test func `after an answer was mended the result is shown again`() throws {
        var walk = Walk("worksite")
        try walk.go(to: "(farewell)")
        try walk.apply(.revisit("papers"))
        try walk.answer("cannot-get")
        #expect(walk.page.name == "(before the result)")
        try walk.apply(.read)
        #expect(walk.result?.indicators.map(\.id) == ["papers-held"])
    }

    @Test func `what was mended at the end leaves the result read, but shows the actions again`() throws {
        var walk = Walk("worksite", ["leave": .choice("prevented")])
        try walk.go(to: "(farewell)")
        try walk.apply(.revisit("consent-referral"))
        try walk.answer("no")
        #expect(walk.page.name == "(actions)")
    }

    @Test func `one can go to any question that was shown, and to no other`() throws {
        var walk = Walk("worksite")
        try walk.go(to: "leave")
        for question in Repository.instrument.questions {
            let wasShown = walk.interview.transcript.contains { $0.question.id == question.id }
            #expect(walk.error(of: .revisit(question.id)) == (wasShown ? nil : .notShownYet))
            if wasShown { #expect(walk.page.name == question.id.text) }
        }
        #expect(walk.error(of: .revisit("nothing-of-the-kind")) == .notShownYet)
    }

    @Test func `a question that was gone back to cannot be passed by reading`() throws {
        var walk = Walk("worksite")
        try walk.go(to: "(result)")
        try walk.apply(.revisit("papers"))
        #expect(walk.error(of: .read) == .noQuestionShown)
    }

    @Test func `back never shows the very page that was left`() throws {
        var walk = Walk("worksite")
        try walk.go(to: "contact-embassy")
        try walk.apply(.revisit("safe"))
        try walk.answer("safe")
        // The pages that were read before stay on the trail; going back over them moves nowhere.
        do {
            for _ in 1...4 {
                let name = walk.page.name
                try walk.apply(.back)
                #expect(walk.page.name != name)
            }
        }
    }

    @Test func `back leads to no question that somebody else could hear`() throws {
        var walk = Walk("worksite")
        try walk.go(to: "leave")
        try walk.apply(.revisit("private-place"))
        try walk.answer("no")
        while walk.error(of: .back) == nil {
            let question = try #require(walk.question.flatMap(Repository.question))
            #expect(question.tier == 0 || question.audience == .officer)
        }
    }
}
