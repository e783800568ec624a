import Instruments
import Screening
import Testing

/// The lists against what was published, and the mapping against the questions.
struct CrossCheckListTests {
    private let data: CrossChecked

    init() throws {
        data = try CrossChecked.shared.get()
    }

    @Test func `there are three cross-checks, and all read the working edition`() {
        #expect(
            data.checks.map(\.id) == [
                "ilo-forced-labour", "ilo-operational-adult-labour", "ilo-operational-child-labour",
            ])
        #expect(data.checks.allSatisfy { $0.reads == data.instrument.id && $0.mapping.basis == .working })
    }

    @Test func `the eleven are the eleven, without strengths and without a threshold`() throws {
        let check = try #require(data.check("ilo-forced-labour"))
        #expect(check.items.map(\.title) == PublishedList.forcedLabour)
        #expect(check.items.map(\.id.text) == (1...11).map(String.init))
        #expect(check.items.allSatisfy { $0.strength == nil && $0.dimension == nil })
        #expect(check.rule.anyOf.isEmpty && check.dimensions.isEmpty && check.classification == nil)
    }

    @Test(arguments: ["ilo-operational-adult-labour", "ilo-operational-child-labour"])
    func `each dimension has the published number of items`(_ id: String) throws {
        let check = try #require(data.check(CrossCheck.ID(id)))
        let counts = check.dimensions.map { dimension in check.items.count { $0.dimension == dimension.id } }
        #expect(check.dimensions.map(\.id.text) == ["D1", "D2", "D3", "D4", "D5", "D6"])
        #expect(counts == PublishedList.counts[id])
    }

    @Test(arguments: [
        ("ilo-operational-adult-labour", PublishedList.items(PublishedList.adult)),
        ("ilo-operational-child-labour", PublishedList.items(PublishedList.child)),
    ])
    func `every item has its published strength, in its dimension`(_ id: String, _ items: [String: Strength]) throws {
        let check = try #require(data.check(CrossCheck.ID(id)))
        let found = Dictionary(uniqueKeysWithValues: check.items.map { ($0.id.text, $0.strength) })
        #expect(found == items.mapValues(Optional.some))
        #expect(check.items.allSatisfy { $0.id.text.hasPrefix("\($0.dimension?.text ?? "").") })
    }

    @Test func `two adult strengths are in doubt and say so`() {
        let doubtful = data.checks.flatMap { check in
            check.items.filter { $0.doubt != nil }.map { "\(check.id) \($0.id)" }
        }
        #expect(
            doubtful == ["ilo-operational-adult-labour D3.6", "ilo-operational-adult-labour D3.7"])
    }

    @Test func `the operational lists are second-hand, and say which lists are not here`() throws {
        for id in ["ilo-operational-adult-labour", "ilo-operational-child-labour"] {
            let check = try #require(data.check(CrossCheck.ID(id)))
            let cited = Set(check.mapping.sources.map(\.source) + check.rule.sources.map(\.source)).subtracting([
                "design"
            ])
            #expect(check.sources.filter { cited.contains($0.id) }.allSatisfy { $0.certainty == .secondHand })
            #expect(check.notShipped?.contains("sexual exploitation") == true)
        }
    }

    @Test func `every askable item becomes present and asked by an answer to a question of some place`() throws {
        for check in data.checks {
            let isAboutChildren = check.appliesTo == .fact(.child, ["yes"])
            for item in check.items where item.notAskable == nil {
                let reached = data.naive.questions(for: item).contains { question in
                    guard let place = data.instrument.contexts.first(where: { $0.order.contains(question.id) }) else {
                        return false
                    }
                    var sheet = AnswerSheet(id: "1", context: place.id)
                    if isAboutChildren { sheet.facts[.ageThen] = "child" }
                    return question.choices.contains { choice in
                        sheet.answers[question.id] = .choices([choice.id])
                        let result = data.result(check.id, sheet)
                        return result?.present.contains { $0.item == item.id } == true
                            && result?.asked.contains(item.id) == true
                    }
                }
                #expect(reached, "\(check.id) \(item.id)")
            }
        }
    }

    @Test func `what is about the time there does not speak for how it began`() throws {
        let early: Set<String> = ["D1", "D2", "D3"]
        // Asked of the present, or of no time at all.
        let present: Set<Question.ID> = [
            "leave", "going-out", "phone", "if-no", "threats", "punish", "hurt", "debt", "debt-leave", "work-free",
            "pay", "hours", "refuse-hours", "rest-day", "housing", "care", "lose", "live-in", "respect", "own-words",
            "quotas", "danger", "papers", "volunteered-adult", "volunteered-control", "free-words", "what-people-say",
        ]
        for check in data.checks where !check.dimensions.isEmpty {
            for item in check.items where early.contains(item.dimension?.text ?? "") {
                #expect(item.from.indicators.isEmpty, "\(check.id) \(item.id)")
                let named = Set(item.from.choices.map(\.question))
                #expect(named.isDisjoint(with: present), "\(check.id) \(item.id)")
            }
        }
    }
}
