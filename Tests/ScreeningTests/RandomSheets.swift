import Instruments
import Screening
import TestSupport

/// Draws answer sheets at random, of several kinds, so that every rule is met from both sides.
struct RandomSheets: Sendable {
    typealias Feeding = (question: Question.ID, choice: Choice.ID, strength: Strength?)

    private let contexts: [Context]
    private let all: [Question]
    private let byID: [Question.ID: Question]
    private let observations: [Observation]
    /// For each indicator, the choices that feed it.
    private let feeding: [Indicator.ID: [Feeding]]
    private let indicators: [Indicator.ID]

    /// What the rules name together; cases near a threshold are drawn from these.
    private static let recipes: [[Indicator.ID]] = [
        ["prevented-from-leaving", "violence", "threats-of-violence", "threats-of-authorities", "threats-of-shame"],
        ["prevented-from-leaving", "punishment", "papers-held", "debt-bondage", "must-pay-to-leave"],
        ["confined", "prevented-from-leaving", "must-pay-to-leave", "bought-or-sold", "taken"],
        ["arranged-by-other", "deceived-about-work", "papers-held", "debt-bondage", "told-nothing"],
        ["arranged-by-other", "threats-of-violence", "threats-of-authorities", "journey-controlled", "told-nothing"],
        ["dangerous-work", "bad-housing", "no-contract", "underpaid", "care-denied", "quotas", "excessive-hours"],
        ["papers-kept", "afraid-to-leave", "humiliation", "dependent", "weakness-used", "made-to-lie", "bad-housing"],
        ["dangerous-work", "underpaid", "deceived-about-work", "fees-and-debt", "unpaid", "illegal-deployment"],
        ["papers-held", "violence", "confined", "arranged-by-other", "moved-on", "underpaid"],
        ["child-alone", "child-hazardous-work", "child-not-in-school", "underpaid", "child-given-away"],
        ["profit-from-body", "weakness-used", "child-alone", "wages-kept-back", "fees-and-debt"],
        ["deceived-about-terms", "deceived-about-status", "moved-on", "punishment", "cut-off", "child-alone"],
    ]

    init(_ instrument: Instrument) {
        contexts = instrument.contexts
        all = instrument.questions.filter { !$0.choices.isEmpty }
        byID = Dictionary(uniqueKeysWithValues: instrument.questions.map { ($0.id, $0) })
        observations = instrument.observations
        indicators = instrument.indicators.map(\.id)
        var feeding: [Indicator.ID: [Feeding]] = [:]
        for question in instrument.questions {
            for choice in question.choices {
                for feed in choice.feeds {
                    feeding[feed.indicator, default: []].append((question.id, choice.id, feed.strength))
                }
            }
        }
        self.feeding = feeding
    }

    /// Any kind of sheet.
    func sheet(_ random: inout SplitMix64) -> AnswerSheet {
        switch random.below(10) {
        case 0: interview(density: random.one(of: [3, 10, 30, 60, 95]), &random)
        case 1: anywhere(&random)
        case 2, 3: nearThreshold(&random)
        case 4, 5: signsAlone(&random)
        default: recipe(&random)
        }
    }

    /// A sheet without any answer: a place, and facts of the case, some of them not established.
    func blank(_ random: inout SplitMix64) -> AnswerSheet {
        var sheet = AnswerSheet(id: "random", context: random.one(of: contexts).id)
        func tell(_ fact: Fact, _ chance: Int, _ values: [String]) {
            if random.percent(chance) { sheet.facts[fact] = random.one(of: values) }
        }
        tell(.stage, 90, ["not-begun", "going-on", "over"])
        tell(.situation, 90, ["present", "before-custody"])
        tell(.ageNow, 90, ["adult", "adult", "adult", "child"])
        tell(.ageThen, 90, ["adult", "adult", "adult", "adult", "child"])
        tell(.mayBeUnder18, 15, ["yes", "no"])
        tell(.private, 90, ["yes", "yes", "yes", "yes", "yes", "yes", "no"])
        tell(.interpreter, 80, ["none", "professional", "phone", "other"])
        tell(.consentReferral, 50, ["yes", "no"])
        sheet.stopped = random.percent(15)
        return sheet
    }

    /// An interview in its place: so many of a hundred questions have an answer.
    func interview(density: Int, _ random: inout SplitMix64) -> AnswerSheet {
        var sheet = blank(&random)
        guard let context = contexts.first(where: { $0.id == sheet.context }) else { return sheet }
        for id in context.order where random.percent(density) {
            if let question = byID[id] { sheet.answers[id] = answer(to: question, &random) }
        }
        observe(atMost: 3, &sheet, &random)
        return sheet
    }

    /// Answers to any question at all, also of another place, of the safety page, or not relevant in this case.
    private func anywhere(_ random: inout SplitMix64) -> AnswerSheet {
        var sheet = blank(&random)
        for _ in 0..<random.one(of: [1, 3, 8, 20, 50]) {
            let question = random.one(of: all)
            sheet.answers[question.id] = answer(to: question, &random)
        }
        observe(atMost: 3, &sheet, &random)
        return sheet
    }

    /// A few choices that feed an indicator, and nothing else.
    private func nearThreshold(_ random: inout SplitMix64) -> AnswerSheet {
        var sheet = blank(&random)
        if random.percent(50) { sheet.answers["activity"] = .choices([random.percent(70) ? "works" : "no"]) }
        for _ in 0...random.below(7) { feed(random.one(of: indicators), &sheet, &random) }
        observe(atMost: 1, &sheet, &random)
        return sheet
    }

    /// Observations, and at most two answers.
    private func signsAlone(_ random: inout SplitMix64) -> AnswerSheet {
        var sheet = blank(&random)
        if random.percent(50) { sheet.answers["activity"] = .choices(["works"]) }
        observe(atMost: 6, &sheet, &random)
        for _ in 0..<random.below(3) { feed(random.one(of: indicators), &sheet, &random) }
        return sheet
    }

    /// Some of what a rule names, each at some strength.
    private func recipe(_ random: inout SplitMix64) -> AnswerSheet {
        var sheet = blank(&random)
        if random.percent(70) { sheet.answers["activity"] = .choices(["works"]) }
        for indicator in random.one(of: Self.recipes) where random.percent(60) { feed(indicator, &sheet, &random) }
        if random.percent(30) { feed(random.one(of: indicators), &sheet, &random) }
        observe(atMost: 1, &sheet, &random)
        return sheet
    }

    /// Answers a question so that it feeds the indicator.
    private func feed(_ indicator: Indicator.ID, _ sheet: inout AnswerSheet, _ random: inout SplitMix64) {
        guard let ways = feeding[indicator], !ways.isEmpty else { return }
        let way = random.one(of: ways)
        add(way.choice, to: way.question, &sheet)
    }

    /// Ticks one more choice; what was not established is replaced.
    func add(_ choice: Choice.ID, to question: Question.ID, _ sheet: inout AnswerSheet) {
        let before = sheet.answers[question]?.choices ?? []
        if !before.contains(choice) { sheet.answers[question] = .choices(before + [choice]) }
    }

    /// An answer to a question: mostly choices, else unknown or declined.
    func answer(to question: Question, _ random: inout SplitMix64) -> Answer {
        if question.choices.isEmpty || random.percent(10) { return random.percent(50) ? .unknown : .declined }
        return established(question, &random)
    }

    /// An answer by choices.
    func established(_ question: Question, _ random: inout SplitMix64) -> Answer {
        var chosen = [random.one(of: question.choices).id]
        if question.kind == .many {
            while random.percent(35) {
                let more = random.one(of: question.choices).id
                if !chosen.contains(more) { chosen.append(more) }
            }
        }
        return .choices(chosen)
    }

    /// One more thing observed, or known in one more way.
    func observe(_ sheet: inout AnswerSheet, _ random: inout SplitMix64) {
        let observation = random.one(of: observations)
        var how = sheet.observations[observation.id] ?? ObservedHow(known: [])
        how.known.insert(random.one(of: observation.known))
        if random.percent(20) { how.known.insert(random.one(of: observation.known)) }
        if !observation.causes.isEmpty, random.percent(90) { how.causes.insert(random.one(of: observation.causes).id) }
        sheet.observations[observation.id] = how
    }

    private func observe(atMost most: Int, _ sheet: inout AnswerSheet, _ random: inout SplitMix64) {
        for _ in 0..<random.below(most + 1) { observe(&sheet, &random) }
    }

    /// One more choice of any question, ticked at random.
    func addAnswer(_ sheet: inout AnswerSheet, _ random: inout SplitMix64) {
        if random.percent(50) {
            feed(random.one(of: indicators), &sheet, &random)
        } else {
            let question = random.one(of: all)
            add(random.one(of: question.choices).id, to: question.id, &sheet)
        }
    }
}
