import Instruments
import Screening
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
            let one = random.one(of: leftOut)
            let alone = edition.answering([one], sheet, &random)
            if !edition.screener.assess(alone).sameResult(as: now) {
                return "\(one) was left out of \(sheet.inWords) but alone it changed the result: \(alone.inWords)"
            }
            let others = open.filter { !leftOut.contains($0) && random.percent(50) }
            let without = edition.answering(others, sheet, &random)
            let with = edition.answering(leftOut, without, &random)
            let after = edition.screener.assess(with)
            if !after.sameResult(as: edition.screener.assess(without)) {
                return "\(leftOut) were left out of \(sheet.inWords) but together they changed the result of "
                    + "\(without.inWords), with \(with.inWords)"
            }
            if !now.tooLittleKnown, after.level != now.level {
                return "enough was known of \(sheet.inWords), and then the level changed: \(with.inWords)"
            }
            return nil
        }
        #expect(met["left out", default: 0] > 1_500)
    }

    @Test("A question left out cannot make a person presumed a victim")
    func presumptionLeftOut() async {
        let edition = edition
        _ = await RandomCases(20_000).check { random, _ in
            let sheet = edition.sheets.sheet(&random)
            let now = edition.screener.assess(sheet)
            let leftOut = edition.openQuestions(sheet).filter { !now.couldStillChange.contains($0) }
            let after = edition.answering(leftOut, sheet, &random)
            guard edition.screener.assess(after).presumed != now.presumed else { return nil }
            return "\(leftOut) were left out of \(sheet.inWords), and then \(after.inWords)"
        }
    }

    @Test("A question left out cannot change the result by a fact of the case that its answer states")
    func factsLeftOut() async {
        let edition = edition
        let stating = Set(
            edition.instrument.questions.filter { $0.choices.contains { !$0.sets.isEmpty } }.map(\.id))
        _ = await RandomCases(100_000).check { random, _ in
            let sheet = edition.settled(edition.sheets.sheet(&random))
            let open = edition.openQuestions(sheet).filter(stating.contains)
            guard !open.isEmpty else { return nil }
            let now = edition.screener.assess(sheet)
            let leftOut = open.filter { !now.couldStillChange.contains($0) }
            guard !leftOut.isEmpty else { return nil }
            let after = edition.settled(edition.answering(leftOut, sheet, &random))
            guard !edition.screener.assess(after).sameResult(as: now) else { return nil }
            return "\(leftOut) were left out of \(sheet.inWords), and then \(after.inWords)"
        }
    }

    @Test("What could change the result alone is exactly what one answer does change, and is never left out")
    func aloneIsExact() async {
        let edition = edition
        let met = await RandomCases(400).check { random, tally in
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
}

extension WorkingEdition {
    /// Questions that this case would be asked, of which the answer is not established.
    func openQuestions(_ sheet: AnswerSheet) -> [Question.ID] {
        screener.expectedQuestions(sheet).filter { sheet.answers[$0]?.choices.isEmpty ?? true }
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
