import Instruments

extension Draft {
    func checkQuestions() {
        let indicatorsByID = Dictionary(indicators.map { ($0.id, $0) }) { first, _ in first }
        for question in questions where !question.id.text.isEmpty {
            checkEffect(of: question)
            for choice in question.choices {
                checkFeeds(of: choice, at: "question/\(question.id)/choice/\(choice.id)", indicatorsByID)
            }
        }
    }

    /// Questions whose answers a condition or a rule asks for: these have a use without feeding anything.
    private var questionsNamedByConditions: Set<Question.ID> {
        var named = Set(ruleSet.rules.compactMap(\.asks?.question))
        for atom in reading.conditions.flatMap(\.placed.atoms) {
            if case .answer(let question, _) = atom.condition { named.insert(question) }
        }
        return named
    }

    /// Questions from which nothing follows.
    func checkEffects() {
        let named = questionsNamedByConditions
        for question in questions where !question.recordOnly && question.field == nil && !named.contains(question.id) {
            if !question.choices.contains(where: \.hasEffect) {
                reading.report(.questionFeedsNothing, at: "question/\(question.id)", question.id.text)
            }
        }
    }

    private func checkEffect(of question: Question) {
        let path = "question/\(question.id)"
        let effective = question.choices.first(where: \.hasEffect)
        if question.recordOnly, let effective {
            // What an answer ends or asks for is about the interview, and supports nothing.
            if !(effective.feeds.isEmpty && effective.observes.isEmpty && effective.flags.isEmpty) {
                reading.report(.recordOnlyFeeds, at: "\(path)/recordOnly", question.id.text, effective.id.text)
            }
        }
        if let none = question.choice(Choice.none), none.hasEffect, question.kind == .many {
            reading.report(.noneFeeds, at: "\(path)/choice/\(none.id)", none.id.text)
        }
    }

    private func checkFeeds(of choice: Choice, at path: String, _ indicators: [Indicator.ID: Indicator]) {
        var seen: Set<Indicator.ID> = []
        var exclusive: [Indicator.ID] = []
        for (index, feed) in choice.feeds.enumerated() {
            let place = "\(path)/feeds/\(index + 1)"
            if !seen.insert(feed.indicator).inserted {
                reading.report(.fedTwice, at: place, choice.id.text, feed.indicator.text)
            }
            guard let indicator = indicators[feed.indicator] else { continue }
            if SectionRoles.oneForEachChoice.contains(indicator.section), !exclusive.contains(indicator.id) {
                exclusive.append(indicator.id)
            }
            guard let strength = feed.strength else { continue }
            guard let own = indicator.strength(child: false) else {
                reading.report(.actHasStrength, at: place, indicator.id.text)
                continue
            }
            if strength > own {
                reading.report(
                    .choiceAboveIndicator, at: place, choice.id.text, indicator.id.text, own.rawValue)
            }
        }
        if exclusive.count > 1 {
            let names = exclusive.map(\.text).joined(separator: ", ")
            reading.report(.choiceFeedsTwo, at: "\(path)/feeds", choice.id.text, names)
        }
    }
}
