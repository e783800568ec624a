import Instruments
import Screening
import Testing

/// What the cross-checks find, and what they leave alone.
struct CrossCheckTests {
    private let data: CrossChecked

    init() throws {
        data = try CrossChecked.shared.get()
    }

    @Test func `a cross-check changes nothing in the assessment and adds no question`() async {
        let data = data
        _ = await RandomCases(5_000).check { random, _ in
            let sheet = data.sheets.sheet(&random)
            let with = data.screener.assess(sheet)
            let without = data.alone.assess(sheet)
            guard with.crossChecks.count == data.checks.count, without.crossChecks.isEmpty else {
                return "not read: \(sheet.inWords)"
            }
            guard with.withoutCrossChecks == without,
                data.screener.expectedQuestions(sheet) == data.alone.expectedQuestions(sheet),
                data.screener.couldChangeAlone(sheet) == data.alone.couldChangeAlone(sheet)
            else { return "changed: \(sheet.inWords)" }
            return nil
        }
    }

    @Test func `the published rule and the reading of items agree with a second, naive reading`() async {
        let data = data
        let tally = await RandomCases(5_000).check { random, tally in
            var sheet = random.percent(50) ? data.sheets.interview(density: 100, &random) : data.sheets.sheet(&random)
            // So that adults who work are common: without them hardly anything is asked.
            if random.percent(50) { sheet.answers["activity"] = .choices(["works"]) }
            for result in data.screener.assess(sheet).crossChecks where result.applies {
                guard let check = data.check(result.id) else { return "unknown" }
                let present = check.items.filter { data.naive.isPresent($0, sheet) }.map(\.id)
                let asked = check.items.filter { data.naive.isAsked($0, sheet) }.map(\.id)
                guard result.present.map(\.item) == present else { return "\(check.id) present: \(sheet.inWords)" }
                guard result.asked == asked else { return "\(check.id) asked: \(sheet.inWords)" }
                for (dimension, found) in zip(check.dimensions, result.dimensions) {
                    let state = data.naive.state(dimension, check, sheet)
                    guard found.state == state else { return "\(check.id) \(dimension.id) \(state): \(sheet.inWords)" }
                    tally["\(state)", default: 0] += 1
                }
            }
            return nil
        }
        #expect(tally["positive", default: 0] > 0 && tally["open", default: 0] > 0)
        #expect(tally["notPositive", default: 0] > 0)
    }

    @Test func `a sheet on which nothing was asked gives no verdict anywhere`() {
        for context in data.instrument.contexts {
            for age in ["adult", "child"] {
                let sheet = AnswerSheet(id: "1", context: context.id, facts: [.ageNow: age, .ageThen: age])
                for result in data.screener.assess(sheet).crossChecks where result.applies {
                    #expect(result.present.isEmpty && result.asked.isEmpty)
                    #expect(result.dimensions.allSatisfy { $0.state == .open })
                    #expect(result.classification == nil)
                }
            }
        }
    }

    @Test func `more answers never take a positive dimension or a present item away`() async {
        let data = data
        _ = await RandomCases(5_000).check { random, _ in
            let sheet = data.sheets.sheet(&random)
            var more = sheet
            data.sheets.addAnswer(&more, &random)
            for (before, after) in zip(
                data.screener.assess(sheet).crossChecks, data.screener.assess(more).crossChecks)
            {
                guard Set(before.present.map(\.item)).isSubset(of: after.present.map(\.item)) else {
                    return "\(before.id) lost an item: \(more.inWords)"
                }
                let lost = zip(before.dimensions, after.dimensions).contains {
                    $0.state == .positive && $1.state != .positive
                }
                if lost { return "\(before.id) lost a dimension: \(more.inWords)" }
            }
            return nil
        }
    }

    @Test func `an illustration is given only where all that it needs is decided`() async {
        let data = data
        let tally = await RandomCases(5_000).check { random, tally in
            let sheet = data.sheets.interview(density: 100, &random)
            for result in data.screener.assess(sheet).crossChecks {
                guard let id = result.classification else { continue }
                tally[id.text, default: 0] += 1
                let row = data.check(result.id)?.classification?.classes.first { $0.id == id }
                let states = Dictionary(uniqueKeysWithValues: result.dimensions.map { ($0.id, $0.state) })
                guard let row, row.positive.allSatisfy({ states[$0] == .positive }),
                    row.notPositive.allSatisfy({ states[$0] == .notPositive })
                else { return "\(result.id) \(id): \(sheet.inWords)" }
            }
            return nil
        }
        #expect(tally["trafficking-for-forced-labour", default: 0] > 0)
        #expect(tally["child-trafficking-for-labour", default: 0] > 0)
    }

    @Test func `a list is read only for those whom it is about`() {
        let adult = AnswerSheet(id: "1", context: "worksite", facts: [.ageNow: "adult", .ageThen: "adult"])
        let child = AnswerSheet(id: "1", context: "worksite", facts: [.ageNow: "adult", .ageThen: "child"])
        #expect(data.screener.assess(adult).crossChecks.map(\.applies) == [true, true, false])
        #expect(data.screener.assess(child).crossChecks.map(\.applies) == [true, false, true])
    }

    @Test func `an observation makes an item present and not asked`() throws {
        var sheet = AnswerSheet(id: "1", context: "worksite")
        sheet.observations["quarters-bad"] = ObservedHow(known: [.site])
        sheet.observations["injury"] = ObservedHow(known: [.person], causes: ["by-someone"])
        let result = try #require(data.result("ilo-operational-adult-labour", sheet))
        #expect(result.present.map(\.item) == ["D4.2", "D5.4"])
        #expect(result.present.map(\.from) == [[.observation("quarters-bad")], [.observation("injury")]])
        #expect(result.asked.isEmpty)
        // What a third person says is no item.
        sheet.observations = ["injury": ObservedHow(known: [.reported], causes: ["by-someone"])]
        #expect(data.result("ilo-operational-adult-labour", sheet)?.present.isEmpty == true)
    }

    @Test func `one strong item is not enough for a dimension, and one more is`() throws {
        var sheet = AnswerSheet(id: "1", context: "worksite")
        sheet.answers["papers"] = .choices(["cannot-get"])
        let id: CrossCheck.ID = "ilo-operational-adult-labour"
        let one = try #require(data.result(id, sheet))
        #expect(one.present == [.init(item: "D5.1", strength: .strong, from: [.answer("papers", ["cannot-get"])])])
        #expect(one.dimensions.allSatisfy { $0.state == .open })
        sheet.answers["threats"] = .choices(["tell-home"])
        let two = try #require(data.result(id, sheet))
        #expect(two.present.map(\.item) == ["D5.1", "D5.15"])
        #expect(two.dimensions.filter { $0.state == .positive }.map(\.id) == ["D5"])
    }

    @Test func `why a list and the recommendation differ is told where something was asked`() throws {
        let check = try #require(data.check("ilo-operational-adult-labour"))
        var sheet = AnswerSheet(id: "1", context: "worksite")
        let nothing = try #require(data.result(check.id, sheet))
        #expect(check.disagreement(nothing, level: "refer") == nil)
        sheet.answers["promise"] = .choices(["pay"])
        let item = try #require(data.result(check.id, sheet))
        #expect(check.disagreement(item, level: "refer")?.id == "refer-before-positive")
        #expect(check.disagreement(item, level: "follow-up") == nil)
    }
}

extension Assessment {
    /// The same without what the cross-checks found.
    fileprivate var withoutCrossChecks: Assessment {
        Assessment(
            id: id, instrument: instrument, edition: edition, level: level, presumed: presumed,
            completeness: completeness, tooLittleKnown: tooLittleKnown, child: child, flags: flags, rules: rules,
            indicators: indicators, absent: absent, conflicts: conflicts, forms: forms, needs: needs,
            notYetAsked: notYetAsked, couldStillChange: couldStillChange)
    }
}
