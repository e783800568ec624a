import Instruments
import Screening
import TestSupport
import Testing

/// Safety property 7 of the design: an answer that the planner leaves out cannot change the result.
@Suite("What could still change")
struct WhatCouldChangeTests {
    private let edition: WorkingEdition

    init() throws {
        edition = try WorkingEdition.shared()
    }

    @Test("A question left out cannot change level, flags or needs, alone or together with any other answers")
    func questionsLeftOut() async {
        let edition = edition
        let met = await RandomCases(100_000).check { random, tally in
            let sheet = edition.sheets.sheet(&random)
            let now = edition.screener.assess(sheet)
            let open = edition.openQuestions(sheet)
            let leftOut = open.filter { !now.couldStillChange.contains($0) }
            guard !leftOut.isEmpty else { return nil }
            tally["left out", default: 0] += 1
            let alone = edition.answering([random.one(of: leftOut)], sheet, &random)
            let without = edition.answering(open.filter { !leftOut.contains($0) && random.percent(50) }, sheet, &random)
            let with = edition.answering(leftOut, without, &random)
            let before = edition.screener.assess(without)
            let after = edition.screener.assess(with)
            if !now.tooLittleKnown, after.level != now.level {
                return "enough was known of \(sheet.inWords), and then the level changed: \(with.inWords)"
            }
            let isSound = edition.screener.assess(alone).sameResult(as: now) && after.sameResult(as: before)
            return isSound ? nil : Self.complaint(edition, sheet) { !$0.sameResult(as: $1) }
        }
        #expect(met["left out", default: 0] > 1_500)
    }

    @Test("A question left out cannot make a person presumed a victim")
    func presumptionLeftOut() async {
        let edition = edition
        _ = await RandomCases(100_000).check { random, _ in
            let sheet = edition.sheets.sheet(&random)
            let now = edition.screener.assess(sheet)
            let leftOut = edition.openQuestions(sheet).filter { !now.couldStillChange.contains($0) }
            let after = edition.screener.assess(edition.answering(leftOut, sheet, &random))
            return after.presumed == now.presumed ? nil : Self.complaint(edition, sheet) { $0.presumed != $1.presumed }
        }
    }

    @Test("A question left out cannot change the result either where answers state facts of the case")
    func factsLeftOut() async {
        let edition = edition
        let stating = Set(edition.instrument.questions.filter { $0.choices.contains { !$0.sets.isEmpty } }.map(\.id))
        let met = await RandomCases(100_000).check { random, tally in
            let sheet = edition.settled(edition.sheets.sheet(&random))
            let open = edition.openQuestions(sheet)
            guard open.contains(where: stating.contains) else { return nil }
            tally["stating", default: 0] += 1
            let now = edition.screener.assess(sheet)
            let leftOut = open.filter { !now.couldStillChange.contains($0) }
            // Once another answer has changed a fact of the case it is another case, with questions of its own.
            let others = open.filter { !leftOut.contains($0) && !stating.contains($0) && random.percent(50) }
            let without = edition.settled(edition.answering(others, sheet, &random))
            let with = edition.settled(edition.answering(leftOut, without, &random))
            let isSound = edition.screener.assess(with).sameResult(as: edition.screener.assess(without))
            return isSound ? nil : Self.complaint(edition, sheet) { !$0.sameResult(as: $1) }
        }
        #expect(met["stating", default: 0] > 50)
    }

    @Test("What could change the result alone is exactly what one answer does change, and is never left out")
    func aloneIsExact() async {
        let edition = edition
        let met = await RandomCases(500).check { random, tally in
            let sheet = edition.sheets.interview(density: random.one(of: [60, 80, 95]), &random)
            let now = edition.screener.assess(sheet)
            let changing = edition.openQuestions(sheet).filter { id in
                edition.questions[id]?.choices.contains { choice in
                    var answered = sheet
                    answered.answers[id] = .choices([choice.id])
                    let then = edition.screener.assess(answered)
                    return then.level != now.level || then.flags != now.flags || then.needs != now.needs
                } ?? false
            }
            tally["changing", default: 0] += changing.count
            let alone = edition.screener.couldChangeAlone(sheet)
            if alone != changing { return "\(alone) and not \(changing) for \(sheet.inWords)" }
            let forgotten = alone.filter { !now.couldStillChange.contains($0) }
            return forgotten.isEmpty ? nil : "\(forgotten) were left out of \(sheet.inWords)"
        }
        #expect(met["changing", default: 0] > 0)
    }

    /// The smallest sheet with a question left out of which one answer changes the result after all; where it takes more
    /// than one answer, the sheet as it is.
    private static func complaint(
        _ edition: WorkingEdition, _ sheet: AnswerSheet, isOther: @Sendable (Assessment, Assessment) -> Bool
    ) -> String {
        func culprit(_ sheet: AnswerSheet) -> String? {
            let now = edition.screener.assess(sheet)
            for id in edition.openQuestions(sheet) where !now.couldStillChange.contains(id) {
                for choice in edition.questions[id]?.choices ?? [] {
                    var answered = sheet
                    answered.answers[id] = .choices([choice.id])
                    let then = edition.screener.assess(edition.settled(answered))
                    if isOther(now, then) { return "\(id) was left out, but with \(choice.id) the result is another" }
                }
            }
            return nil
        }
        let smallest = sheet.smallest { culprit($0) != nil }
        return "\(culprit(smallest) ?? "questions left out change the result together"), on \(smallest.inWords)"
    }
}

extension WorkingEdition {
    /// Questions that this case would be asked, of which the answer is not established.
    ///
    /// Lists bring nothing themselves: what they lead to is open instead, until they close the way to it.
    func openQuestions(_ sheet: AnswerSheet) -> [Question.ID] {
        screener.expectedQuestions(sheet).filter { id in
            guard let question = questions[id], !isList(id), screener.isOpened(question, sheet) else { return false }
            return sheet.answers[id]?.choices.isEmpty ?? true
        }
    }

    /// The sheet with these questions answered at random, or with all their choices at once.
    func answering(_ ids: [Question.ID], _ sheet: AnswerSheet, _ random: inout SplitMix64) -> AnswerSheet {
        var answered = sheet
        let isEverything = random.percent(30)
        for question in ids.compactMap({ questions[$0] }) {
            answered.answers[question.id] =
                isEverything ? .choices(question.choices.map(\.id)) : sheets.established(question, &random)
        }
        return answered
    }
}
