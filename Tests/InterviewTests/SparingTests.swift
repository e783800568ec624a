import Instruments
import Interview
import Testing

/// Who is asked little: children, and whoever is overheard.
struct SparingTests {
    private static let childNow: [[Question.ID: Response]] = [
        ["age-now": .choice("child")], ["age-now": .choice("not-certain"), "may-be-under-18": .choice("yes")],
    ]

    private func asked(_ walk: inout Walk) throws -> [Question] {
        try walk.go(to: "safe")
        return try walk.go(to: "(before the result)").compactMap { Repository.question(.init($0)) }
            .filter { $0.audience == .person && !$0.volunteered }
    }

    @Test(arguments: Repository.contexts)
    func `who is or may be under 18 now is asked tiers 0 and 1 only`(_ context: Context.ID) throws {
        for age in Self.childNow {
            var walk = Walk(context, age)
            let asked = try asked(&walk)
            #expect(Set(asked.map(\.tier)) == [0, 1])
            #expect(asked.map(\.id).contains("looked-after") && asked.map(\.id).contains("school"))
        }
    }

    @Test(arguments: Repository.contexts)
    func `who was a child when it began is asked as an adult, and as a child besides`(_ context: Context.ID) throws {
        var walk = Walk(context, ["age-then": .choice("child")])
        let asked = try asked(&walk)
        #expect(Set(asked.map(\.tier)) == [0, 1, 2, 3])
        #expect(asked.map(\.id).contains("school") && !asked.map(\.id).contains("looked-after"))
        #expect(walk.interview.assessment.child)
    }

    @Test(arguments: Repository.contexts)
    func `whoever can be overheard is asked about safety and needs only`(_ context: Context.ID) throws {
        var walk = Walk(context, ["private-place": .choice("no")])
        let asked = try asked(&walk)
        #expect(asked.map(\.id).starts(with: ["safe", "health", "need-today"]))
        #expect(asked.allSatisfy { $0.tier == 0 })
    }

    @Test func `whoever can be overheard is not asked for the particulars of the work either`() throws {
        var walk = Walk("worksite", keepsRecord: true, ["private-place": .choice("no")])
        let asked = try walk.goOn().compactMap { Repository.question(.init($0)) }
            .filter { $0.audience == .person && $0.tier > 0 }
        do {
            #expect(asked.map(\.id) == [])
        }
    }

    @Test func `what the officer sees is noted even where the person can be overheard`() throws {
        var walk = Walk("worksite", ["private-place": .choice("no")])
        let passed = try walk.go(to: "(before the result)")
        #expect(passed.contains("seen-person") && passed.contains("injury"))
    }

    @Test func `what was not private is a reason to talk again, and partial`() throws {
        var walk = Walk("worksite", ["private-place": .choice("no")])
        try walk.go(to: "(result)")
        let assessment = walk.interview.assessment
        #expect(assessment.level == "follow-up" && assessment.rules == ["concern"])
        #expect(assessment.completeness.gaps.contains(.notPrivate) && assessment.tooLittleKnown)
    }

    @Test func `only a person of uncertain age is asked about twice`() throws {
        for (age, isAsked) in [("adult", false), ("child", false), ("not-certain", true)] as [(Choice.ID, Bool)] {
            var walk = Walk("farm", ["age-now": .choice(age), "may-be-under-18": .choice("no")])
            #expect(try walk.go(to: "situation").contains("may-be-under-18") == isAsked)
        }
    }
}
