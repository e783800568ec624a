import Instruments
import Screening
import TestSupport

/// Draws answer sheets at random, as dense as a whole interview or as sparse as a few signs.
struct RandomSheets: Sendable {
    private let contexts: [Context]
    private let questions: [Question]
    /// Choices from which something follows, each with its question.
    private let telling: [(question: Question, choice: Choice)]
    private let observations: [Observation]
    /// For each group and section, the choices that feed its members.
    private let near: [[(question: Question, choice: Choice)]]

    init(_ instrument: Instrument) {
        contexts = instrument.contexts
        questions = instrument.questions.filter { !$0.choices.isEmpty }
        telling = questions.flatMap { question in
            question.choices.filter(\.hasEffect).map { (question, $0) }
        }
        observations = instrument.observations
        let sections = instrument.sections.map { section in
            instrument.indicators.filter { $0.section == section.id }.map(\.id)
        }
        let telling = self.telling
        near = (instrument.groups.map(\.members) + sections).map { members in
            telling.filter { $0.choice.feeds.contains { members.contains($0.indicator) } }
        }.filter { !$0.isEmpty }
    }

    /// A sheet that `AnswerSheetReader` would accept; answers may be of another place, or not relevant in the case.
    func sheet(_ random: inout SplitMix64) -> AnswerSheet {
        var sheet = blank(&random)
        switch random.below(4) {
        case 0:
            let density = random.one(of: [3, 10, 40, 90])
            for question in questions where random.percent(density) { answer(question, &sheet, &random) }
        case 1:
            for _ in 0..<random.below(12) { answer(random.one(of: questions), &sheet, &random) }
        case 2:
            // Signs of one or two groups or sections, near the thresholds at which they are counted.
            for _ in 0...random.below(2) {
                let signs = random.one(of: near)
                for _ in 0..<random.below(4) { tick(random.one(of: signs), &sheet) }
            }
        default:
            if random.percent(60) { sheet.answers["activity"] = .choices(["works"]) }
            for _ in 0..<random.below(8) { addSign(&sheet, &random) }
        }
        if random.percent(50) { for _ in 0..<random.below(5) { observe(&sheet, &random) } }
        return sheet
    }

    private func blank(_ random: inout SplitMix64) -> AnswerSheet {
        var sheet = AnswerSheet(id: "random", context: random.one(of: contexts).id)
        for fact in Fact.allCases where !fact.isDerived && random.percent(60) {
            if let values = fact.values { sheet.facts[fact] = random.one(of: values) }
        }
        if random.percent(50) {
            sheet.facts[.ageNow] = "adult"
            sheet.facts[.ageThen] = "adult"
            sheet.facts[.mayBeUnder18] = nil
        }
        sheet.stopped = random.percent(20)
        return sheet
    }

    private func answer(_ question: Question, _ sheet: inout AnswerSheet, _ random: inout SplitMix64) {
        if random.percent(10) {
            sheet.answers[question.id] = random.percent(50) ? .unknown : .declined
            return
        }
        var ticked = [random.one(of: question.choices).id]
        while question.kind == .many, random.percent(40) {
            let more = random.one(of: question.choices).id
            if !ticked.contains(more) { ticked.append(more) }
        }
        sheet.answers[question.id] = .choices(ticked)
    }

    /// Ticks one more choice from which something follows.
    func addSign(_ sheet: inout AnswerSheet, _ random: inout SplitMix64) {
        tick(random.one(of: telling), &sheet)
    }

    private func tick(_ sign: (question: Question, choice: Choice), _ sheet: inout AnswerSheet) {
        let (question, choice) = sign
        let before = question.kind == .many ? sheet.answers[question.id]?.choices ?? [] : []
        if !before.contains(choice.id) { sheet.answers[question.id] = .choices(before + [choice.id]) }
    }

    /// One more thing observed, or known in one more way.
    func observe(_ sheet: inout AnswerSheet, _ random: inout SplitMix64) {
        guard !observations.isEmpty else { return }
        let observation = random.one(of: observations)
        var how = sheet.observations[observation.id] ?? ObservedHow(known: [])
        how.known.insert(random.one(of: observation.known))
        if random.percent(30) { how.known.insert(random.one(of: observation.known)) }
        while !observation.causes.isEmpty, random.percent(60) {
            how.causes.insert(random.one(of: observation.causes).id)
        }
        sheet.observations[observation.id] = how
    }
}
