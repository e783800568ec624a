import Instruments
import Interview
import Testing

/// A no ends the interview, and only what was said is a yes.
struct EndingTests {
    struct Refusal: Sendable, CustomTestStringConvertible {
        let question: Question
        let choice: Choice

        var testDescription: String { "\(question.id): \(choice.id)" }
    }

    private static let refusals = Repository.instrument.questions.flatMap { question in
        question.choices.filter { $0.ends != nil }.map { Refusal(question: question, choice: $0) }
    }
    /// A child is asked for its own assent besides.
    private static let child: [Question.ID: Response] = ["age-now": .choice("child")]

    @Test func `safety and consent can both end the interview`() {
        #expect(Set(Self.refusals.map(\.question.phase)) == [.safety, .consent])
        #expect(Set(Self.refusals.compactMap(\.choice.ends)) == ["not-safe", "no-consent"])
    }

    @Test(arguments: refusals)
    func `a refusal ends the interview at once, before any question`(_ refusal: Refusal) throws {
        var walk = Walk("vessel", Self.child)
        let passed = try walk.go(to: refusal.question.id.text)
        #expect(passed.allSatisfy { Repository.question(.init($0))?.phase.rank ?? 9 <= 1 })
        try walk.answer(refusal.choice.id)
        let ending = try #require(Repository.instrument.endings.first { $0.id == refusal.choice.ends })
        #expect(walk.page == .ending(ending))
        #expect(walk.error(of: .responded(.choice("yes"))) == .noQuestionShown)
        #expect(walk.error(of: .read) == .noQuestionShown)
    }

    @Test(arguments: refusals)
    func `after a refusal one can go back and answer anew`(_ refusal: Refusal) throws {
        var walk = Walk("vessel", Self.child)
        try walk.go(to: refusal.question.id.text)
        try walk.answer(refusal.choice.id)
        try walk.apply(.back)
        #expect(walk.page == .question(refusal.question, before: .choice(refusal.choice.id)))
        try walk.go(to: "(before the result)")
        #expect(walk.page == .beforeResult)
    }

    @Test(arguments: ["consent-interview", "child-assent"] as [Question.ID])
    func `whoever does not say yes has not consented`(_ consent: Question.ID) throws {
        for response in [Response.answer(.unknown), .answer(.declined)] {
            var walk = Walk("farm", Self.child)
            try walk.go(to: consent.text)
            try walk.apply(.responded(response))
            #expect(walk.page.name == "(ending no-consent)")
        }
    }

    @Test func `consent that is taken back ends the interview, wherever it stands`() throws {
        var walk = Walk("border", ["papers": .choice("cannot-get")])
        try walk.go(to: "(result)")
        try walk.apply(.revisit("consent-interview"))
        try walk.answer("no")
        #expect(walk.page.name == "(ending no-consent)")
    }

    @Test func `a refused assent is no refusal of an adult`() throws {
        var walk = Walk("border", ["age-now": .choice("child"), "child-assent": .choice("no")])
        try walk.go(to: "situation")
        #expect(walk.page.name == "(ending no-consent)")
        try walk.apply(.revisit("age-now"))
        try walk.answer("adult")
        #expect(walk.page.name == "situation")
    }
}
