import Instruments
import Interview
import Screening
import Testing

/// A changed answer changes what belongs into the case.
struct RederivationTests {
    /// An answer after which others no longer belong, and the one before.
    struct Change: Sendable, CustomTestStringConvertible {
        let context: Context.ID
        let question: Question.ID
        let from: Choice.ID
        let to: Choice.ID
        var asked: [Question.ID: Response] = [:]
        /// What no longer belongs.
        let dropped: Set<Question.ID>
        /// What is asked then.
        let brought: [String]

        var testDescription: String { "\(question): \(from) to \(to)" }
    }

    private static let changes = [
        Change(
            context: "worksite", question: "activity", from: "works", to: "no",
            dropped: [
                "work-matters", "work-free", "danger", "contract", "quotas", "signed-papers", "shift-break", "hours",
                "refuse-hours",
                "rest-day", "pay", "pay-cuts", "housing", "live-in", "firm-on-card", "contract-end", "permit",
            ], brought: []),
        Change(
            context: "worksite", question: "activity", from: "no", to: "works", dropped: [],
            brought: [
                "work-matters", "work-free", "danger", "contract", "signed-papers", "shift-break", "hours",
                "refuse-hours", "rest-day",
                "pay", "pay-cuts", "housing", "live-in", "permit", "firm-on-card", "contract-end", "quotas",
            ]),
        Change(
            context: "worksite", question: "debt", from: "large", to: "nothing", dropped: ["debt-leave"], brought: []),
        Change(
            context: "community", question: "marriage", from: "arranged", to: "not-couple",
            dropped: ["marriage-money"], brought: []),
        Change(
            context: "worksite", question: "stage", from: "going-on", to: "not-begun",
            dropped: ["duration", "country-of-exploitation"], brought: []),
    ]

    @Test(arguments: changes)
    func `what no longer belongs is left out, and what now belongs is asked`(_ change: Change) throws {
        var walk = Walk(change.context, keepsRecord: true, [change.question: .choice(change.from)])
        try walk.go(to: "(record)")
        let before = walk.interview
        let had = before.answerSheet
        try walk.apply(.revisit(change.question))
        try walk.answer(change.to)
        let brought = try walk.go(to: "(before the result)")
        #expect(brought == change.brought)
        let sheet = walk.interview.answerSheet
        let fields = Set(before.transcript.filter { $0.question.field != nil }.map(\.question.id))
        let lost = Set(had.answers.keys).subtracting(sheet.answers.keys)
        #expect(lost == change.dropped.subtracting(fields))

        // The old answer brings the old ones back.
        try walk.apply(.revisit(change.question))
        try walk.answer(change.from)
        #expect(walk.interview.answerSheet == had)
        try walk.go(to: "(record)")
        #expect(walk.interview.assessment == before.assessment)
    }

    @Test func `an adult who turns out to be a child is asked as one`() throws {
        var walk = Walk("worksite", ["threats": .choice("hurt-me"), "debt": .choice("large")])
        try walk.go(to: "(before the result)")
        #expect(walk.interview.answerSheet.answers["debt"] != nil)
        try walk.apply(.revisit("age-now"))
        try walk.answer("child")
        #expect(walk.page.name == "child-assent")
        let brought = try walk.go(to: "(before the result)")
        #expect(brought.contains("school") && brought.contains("looked-after") && !brought.contains("age-then"))
        let sheet = walk.interview.answerSheet
        #expect(sheet.isChildNow)
        let asked = sheet.answers.keys.compactMap(Repository.question)
            .filter { $0.audience == .person && !$0.volunteered }
        #expect(asked.allSatisfy { $0.tier <= 1 })
        #expect(sheet.facts[.ageThen] == nil)
    }

    @Test func `a child who turns out to be an adult is asked as one, and the first answers come back`() throws {
        var walk = Walk("worksite", ["debt": .choice("large")])
        try walk.go(to: "(before the result)")
        let adult = walk.interview.answerSheet
        try walk.apply(.revisit("age-now"))
        try walk.answer("child")
        try walk.go(to: "(before the result)")
        try walk.apply(.revisit("age-now"))
        try walk.answer("adult")
        #expect(walk.page.name == "(before the result)")
        #expect(walk.interview.answerSheet == adult)
    }

    @Test func `an answer that is offered to children only no longer counts for an adult`() throws {
        var walk = Walk("worksite", ["age-now": .choice("child"), "papers": .choice("family")])
        try walk.go(to: "(before the result)")
        try walk.apply(.revisit("age-now"))
        try walk.answer("adult")
        // "My own parents keep them for me" is no answer of an adult's: it shuts out papers-held unasked.
        do {
            #expect(walk.interview.answerSheet.answers["papers"] == nil)
            let isShutOut = walk.interview.assessment.absent.contains("papers-held")
            #expect(!isShutOut)
        }
    }

    @Test func `what follows from a safety answer follows it when it is changed`() throws {
        var walk = Walk("vessel", ["danger-now": .choice("injured")])
        try walk.go(to: "(before the result)")
        #expect(walk.interview.answerSheet.observations.keys.map(\.text) == ["injury"])
        #expect(walk.interview.assessment.flags.contains("urgent"))
        try walk.apply(.revisit("danger-now"))
        try walk.answer("none")
        #expect(walk.interview.answerSheet.observations.isEmpty)
        #expect(!walk.interview.assessment.flags.contains("urgent"))
    }
}
