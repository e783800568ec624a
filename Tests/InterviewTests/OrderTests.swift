import Instruments
import Interview
import Testing

/// What comes before what.
struct OrderTests {
    private static let beforeQuestions = [
        "screen-private", "private-place", "interpreter", "danger-now", "consent-interview", "consent-record",
        "said-back", "age-now", "situation", "stage", "age-then",
    ]
    private static let afterQuestions = [
        "(before the result)", "(result)", "consent-referral", "consent-origin", "contact-embassy", "needs",
        "(actions)", "(read out)", "gender", "age-band", "citizenship", "disability", "alone-or-group", "sector",
        "duration", "country-of-exploitation", "language", "officer-role", "handles-own-case", "withdrawal-code",
        "(record)", "(farewell)",
    ]
    private static let referred: [Question.ID: Response] = [
        "papers": .choice("cannot-get"), "leave": .choice("prevented"), "consent-referral": .choice("yes"),
    ]

    @Test(arguments: Repository.contexts)
    func `safety, consent and the one situation come first, then the questions, the result and the record`(
        _ context: Context.ID
    ) throws {
        var walk = Walk(context, keepsRecord: true, Self.referred)
        let names = try walk.goOn()
        #expect(walk.page == .finished)
        #expect(Array(names.prefix(Self.beforeQuestions.count)) == Self.beforeQuestions)
        #expect(Array(names.suffix(Self.afterQuestions.count)) == Self.afterQuestions)
        let between = names.dropFirst(Self.beforeQuestions.count).dropLast(Self.afterQuestions.count)
        #expect(between.count > 40)
        #expect(between.allSatisfy { Repository.question(.init($0))?.phase == .questions })
    }

    @Test(arguments: Repository.contexts)
    func `nothing is asked twice`(_ context: Context.ID) throws {
        var walk = Walk(context, keepsRecord: true)
        let names = try walk.goOn()
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: Repository.contexts)
    func `more sensitive questions come later, and what the officer notes comes last`(_ context: Context.ID) throws {
        var walk = Walk(context)
        try walk.go(to: "safe")
        let shown = try walk.go(to: "(before the result)").compactMap { Repository.question(.init($0)) }
        let asked = shown.prefix { $0.audience == .person && !$0.volunteered }
        #expect(asked.map(\.tier) == asked.map(\.tier).sorted())
        #expect(asked.allSatisfy { $0.tier < 4 })
        let noted = shown.dropFirst(asked.count)
        #expect(!noted.isEmpty && noted.allSatisfy { $0.audience == .officer || $0.volunteered })
    }

    @Test(arguments: Repository.contexts)
    func `inside a tier the place's own order stays`(_ context: Context.ID) throws {
        var walk = Walk(context)
        try walk.go(to: "safe")
        let shown = try walk.go(to: "(before the result)").compactMap { Repository.question(.init($0)) }
        let order = try #require(Repository.instrument.context(context)).order
        for tier in 0...3 {
            let asked = shown.filter { $0.tier == tier && $0.audience == .person && !$0.volunteered }.map(\.id)
            #expect(asked == order.filter(asked.contains))
        }
    }

    @Test func `a question that hangs on another's answer is asked after it`() {
        var wrong: Set<String> = []
        for context in Repository.instrument.contexts {
            let asked = context.order.compactMap(Repository.question)
                .filter { $0.audience == .person && !$0.volunteered }.sorted { $0.tier < $1.tier }
            for (place, question) in asked.enumerated() {
                let later = question.relevant?.questions.subtracting(asked.prefix(place).map(\.id)) ?? []
                for parent in later { wrong.insert("\(context.id) \(question.id) after \(parent)") }
            }
        }
        #expect(wrong == [])
    }

    @Test func `the interview ends within as many events as there are questions and pages`() throws {
        for context in Repository.instrument.contexts {
            var walk = Walk(context.id, keepsRecord: true)
            let steps = Repository.instrument.questions.filter { $0.phase != .questions }.count
            let count = try walk.goOn().count
            #expect(count <= steps + context.order.count + 6 && walk.page == .finished)
        }
    }
}
