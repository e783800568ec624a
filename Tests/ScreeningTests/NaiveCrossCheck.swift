import Instruments
import Screening

/// A second and slow reading of the cross-checks, item by item and choice by choice.
struct NaiveCrossCheck: Sendable {
    private let instrument: Instrument
    private let screener: Screener
    private let byID: [Question.ID: Question]
    private let indicators: [Indicator.ID: Indicator]
    /// For each item of each check, the questions that could speak for it, of an adult or of a child.
    private var asking: [CrossCheck.Item: [Question]] = [:]

    init(instrument: Instrument, checks: [CrossCheck], screener: Screener) {
        self.instrument = instrument
        self.screener = screener
        byID = Dictionary(uniqueKeysWithValues: instrument.questions.map { ($0.id, $0) })
        indicators = Dictionary(uniqueKeysWithValues: instrument.indicators.map { ($0.id, $0) })
        let asked = instrument.questions.filter {
            $0.phase == .questions && $0.audience == .person && !$0.volunteered
        }
        for item in checks.flatMap(\.items) {
            asking[item] = asked.filter { question in
                question.choices.contains { choice in
                    [false, true].contains { speaks(choice.id, question.id, item, $0) }
                }
            }
        }
    }

    func questions(for item: CrossCheck.Item) -> [Question] { asking[item] ?? [] }

    /// The published rule, word for word.
    static func isPositive(_ strengths: [Strength]) -> Bool {
        let strong = strengths.count { $0 == .strong }
        let medium = strengths.count { $0 == .medium }
        let weak = strengths.count { $0 == .weak }
        return strong >= 2 || strong >= 1 && (medium >= 1 || weak >= 1) || medium >= 3 || medium >= 2 && weak >= 1
    }

    func isPresent(_ item: CrossCheck.Item, _ sheet: AnswerSheet) -> Bool {
        let bySaying = sheet.answers.contains { id, answer in
            answer.choices.contains { speaks($0, id, item, sheet.isChild) }
        }
        return bySaying || sheet.observations.contains { shows($0, $1, item, sheet.isChild) }
    }

    private func speaks(_ choice: Choice.ID, _ question: Question.ID, _ item: CrossCheck.Item, _ child: Bool) -> Bool {
        if item.from.choices.contains(where: { $0.question == question && $0.choices.contains(choice) }) { return true }
        if item.from.except.contains(where: { $0.question == question && $0.choices.contains(choice) }) { return false }
        let feeds = byID[question]?.choice(choice)?.feeds ?? []
        return feeds.contains { feed in
            guard let indicator = indicators[feed.indicator],
                let own = indicator.strength(child: child), child || !indicator.childOnly
            else { return false }
            let fed = feed.strength.map { $0 < own ? $0 : own } ?? own
            return item.from.indicators.contains { $0.indicator == feed.indicator && fed >= $0.atLeast }
        }
    }

    private func shows(_ id: Observation.ID, _ how: ObservedHow, _ item: CrossCheck.Item, _ child: Bool) -> Bool {
        guard let observation = instrument.observations.first(where: { $0.id == id }) else { return false }
        if item.from.observations.contains(where: { $0.observation == id && !how.known.isDisjoint(with: $0.known) }) {
            return true
        }
        guard child || !observation.childOnly else { return false }
        var supported = observation.supports.map { [$0] } ?? []
        for cause in observation.causes where how.causes.contains(cause.id) {
            supported += cause.supports.map { [$0] } ?? []
        }
        return supported.contains { id in
            guard let indicator = indicators[id], child || !indicator.childOnly,
                let own = indicator.strength(child: child)
            else { return false }
            // Seen of the person it is one step below, else weak.
            let steps: [Strength: Strength] = [.strong: .medium, .medium: .weak, .weak: .weak]
            let shown = how.known.contains(.person) ? steps[own] ?? .weak : .weak
            return item.from.indicators.contains { $0.indicator == id && shown >= $0.atLeast }
        }
    }

    func isAsked(_ item: CrossCheck.Item, _ sheet: AnswerSheet) -> Bool {
        questions(for: item).contains { sheet.answers[$0.id]?.isEstablished == true }
    }

    /// Whether this place asks nothing more about the item, and has asked something.
    func isSettled(_ item: CrossCheck.Item, _ sheet: AnswerSheet) -> Bool {
        let here = Set(instrument.context(sheet.context)?.order ?? [])
        let expected = Set(screener.expectedQuestions(sheet))
        return isAsked(item, sheet)
            && questions(for: item).allSatisfy { question in
                let isSpared = here.contains(question.id) && sheet.isChildNow && question.tier > 1
                return !(expected.contains(question.id) || isSpared)
                    || sheet.answers[question.id]?.isEstablished == true
            }
    }

    func state(_ dimension: CrossCheck.Dimension, _ check: CrossCheck, _ sheet: AnswerSheet) -> CrossCheckResult.State {
        let items = check.items.filter { $0.dimension == dimension.id }
        let present = items.filter { isPresent($0, sheet) }
        if Self.isPositive(present.compactMap(\.strength)) { return .positive }
        let rest = items.filter { !present.contains($0) }
        guard rest.allSatisfy({ $0.notAskable != nil || isSettled($0, sheet) }) else { return .open }
        let most = present + rest.filter { $0.notAskable != nil }
        return Self.isPositive(most.compactMap(\.strength)) ? .open : .notPositive
    }
}
