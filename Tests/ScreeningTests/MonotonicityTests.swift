import Instruments
import Screening
import TestSupport
import Testing

/// Safety properties 3, 4 and 5 of the design.
@Suite("More that is known never lowers an assessment")
struct MonotonicityTests {
    private let edition: WorkingEdition

    init() throws {
        edition = try WorkingEdition.shared()
    }

    @Test("One more answer or observation never lowers the level, clears a flag or removes a rule")
    func oneMoreSign() async {
        await expectNothingLost(100_000) { edition, sheet, random in
            var more = sheet
            if random.percent(60) {
                edition.sheets.addAnswer(&more, &random)
            } else {
                edition.sheets.observe(&more, &random)
            }
            return more
        }
    }

    @Test("An adult who turns out to be a child, now, then or perhaps, is never assessed lower")
    func adultBecomesChild() async {
        await expectNothingLost(50_000) { _, sheet, random in
            for (fact, value) in [(Fact.ageNow, "adult"), (.ageThen, "adult"), (.mayBeUnder18, "no")] {
                if sheet.facts[fact] != nil { sheet.facts[fact] = value }
            }
            var child = sheet
            let (fact, value) = random.one(of: [(.ageNow, "child"), (Fact.ageThen, "child"), (.mayBeUnder18, "yes")])
            child.facts[fact] = value
            return child
        }
    }

    @Test("What is unknown, declined or skipped is never assessed above any completion of it")
    func unknownIsReadAsAbsent() async {
        await expectNothingLost(50_000) { _, sheet, random in
            let complete = sheet
            for id in complete.answers.keys.sorted() where random.percent(50) {
                sheet.answers[id] = random.one(of: [nil, .unknown, .declined])
            }
            return complete
        }
    }

    @Test("An interview that was not private is never assessed below a private one")
    func privacyLost() async {
        await expectNothingLost(20_000) { _, sheet, random in
            sheet.facts[.private] = random.one(of: [nil, "yes"])
            var overheard = sheet
            overheard.facts[.private] = "no"
            return overheard
        }
    }

    @Test("Consent, a stop and the interpreter change neither level nor rules, flags, needs or indicators")
    func consentAndStops() async {
        await expectUnchanged(20_000) { _, sheet, random in
            var other = sheet
            other.stopped.toggle()
            other.facts[.consentReferral] = random.one(of: [nil, "yes", "no"])
            other.facts[.interpreter] = random.one(of: [nil, "none", "professional", "phone", "other"])
            return other
        }
    }

    @Test("An answer from which nothing follows can be skipped, declined or unknown without any change")
    func emptyAnswerDeclined() async {
        let edition = edition
        let empty = edition.instrument.questions.flatMap { question in
            question.choices.map { (question.id, $0.id) }.filter(edition.isWithoutConsequence)
        }
        await expectUnchanged(40_000) { _, sheet, random in
            let (question, choice) = random.one(of: empty)
            sheet.answers[question] = .choices([choice])
            var other = sheet
            other.answers[question] = random.one(of: [nil, .unknown, .declined])
            return other
        }
    }

    /// Makes a second sheet of a random one, which it may change as well.
    private typealias Second = @Sendable (WorkingEdition, _ first: inout AnswerSheet, inout SplitMix64) -> AnswerSheet

    private func expectNothingLost(
        _ count: Int, sourceLocation: SourceLocation = #_sourceLocation, _ second: @escaping Second
    ) async {
        let edition = edition
        _ = await RandomCases(count).check(sourceLocation: sourceLocation) { random, _ in
            var first = edition.sheets.sheet(&random)
            let second = second(edition, &first, &random)
            let losses = edition.screener.assess(first).losses(in: edition.screener.assess(second), edition)
            guard !losses.isEmpty else { return nil }
            return "\(losses.joined(separator: "; ")): from \(first.inWords) to \(second.inWords)"
        }
    }

    private func expectUnchanged(
        _ count: Int, sourceLocation: SourceLocation = #_sourceLocation, _ second: @escaping Second
    ) async {
        let edition = edition
        _ = await RandomCases(count).check(sourceLocation: sourceLocation) { random, _ in
            var first = edition.sheets.sheet(&random)
            let second = second(edition, &first, &random)
            let before = edition.screener.assess(first)
            let after = edition.screener.assess(second)
            let changes = before.losses(in: after, edition) + after.losses(in: before, edition)
            guard !changes.isEmpty else { return nil }
            return "\(changes.joined(separator: "; ")): between \(first.inWords) and \(second.inWords)"
        }
    }
}
