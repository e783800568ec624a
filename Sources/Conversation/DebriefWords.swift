import Instruments
import Interview
import Language
import Practice

/// One finding of a debrief in words.
struct DebriefWords {
    let writer: PageWriter
    let scenario: Scenario
    let rules: PracticeRules
    let playsPerson: Bool

    private var texts: Texts { writer.texts }

    static func signed(_ points: Int) -> String {
        points < 0 ? "−\(-points)" : points == 0 ? "0" : "+\(points)"
    }

    func lines(_ item: Debrief.Item) -> [Paragraph] {
        var head = sentence(item)
        if let minute = item.minute { head += " (\(texts[.practiceMinute, ["minute": String(minute)]]))" }
        let values = ["points": Self.signed(item.points), "possible": String(item.possible), "what": head]
        let line = texts[item.possible > 0 ? .practiceLine : .practiceLineLess, values]
        let more = causes(item.outcome) + [why(item), sources(item.subject)].compactMap(\.self)
        return [Paragraph(line, indent: 2, hanging: 4)] + more.map { Paragraph($0, indent: 6) }
    }

    private func sentence(_ item: Debrief.Item) -> String {
        let isGood = item.outcome == .found
        switch item.subject {
        case .indicator(let id):
            if case .wrong = item.outcome { return texts[.practiceWrong, ["what": writer.title(id.text)]] }
            return texts[isGood ? .practiceFound : .practiceMissed, ["what": writer.title(id.text)]]
        case .question(let id):
            let message: Message = item.outcome == .needless ? .practiceNeedless : .practiceNotedOtherwise
            return texts[message, ["what": question(id)]]
        case .step(let id):
            let title = rules.steps.first { $0.id == id }?.title ?? id.text
            return texts[isGood ? .practiceDone : .practiceNotDone, ["what": title]]
        case .trap(let id):
            let says = scenario.traps.first { $0.id == id }?.says ?? id.text
            if item.outcome == .prevented { return texts[.practicePrevented, ["what": says]] }
            return texts[isGood ? .practiceMet : .practiceNotMet, ["what": says]]
        case .level(let expected, let found):
            return recommendation(item.outcome, expected: level(expected), found: level(found))
        case .flag(let id):
            let title = writer.instrument.flags.first { $0.id == id }?.title ?? id.text
            if item.outcome == .guessed { return texts[.practiceFlagGuessed, ["what": title]] }
            return texts[isGood ? .practiceFlag : .practiceFlagMissed, ["what": title]]
        case .action(let id):
            let text = writer.instrument.actions.first { $0.id == id }?.text ?? id.text
            return texts[isGood ? .practiceAction : .practiceActionMissed, ["what": text]]
        }
    }

    private func recommendation(_ outcome: Debrief.Outcome, expected: String, found: String) -> String {
        switch outcome {
        case .found: texts[.practiceLevelRight, ["level": found]]
        case .guessed: texts[.practiceLevelGuessed, ["level": found]]
        case .notShown: texts[.practiceLevelNotShown, ["expected": expected]]
        default: texts[.practiceLevelOther, ["found": found, "expected": expected]]
        }
    }

    private func level(_ id: Level.ID) -> String {
        writer.instrument.levels.first { $0.id == id }?.title ?? id.text
    }

    private func question(_ id: Question.ID) -> String {
        writer.question(id).map { "\($0.number). \($0.ask)" } ?? id.text
    }

    private func causes(_ outcome: Debrief.Outcome) -> [String] {
        switch outcome {
        case .found, .prevented, .guessed, .notShown, .needless: []
        case .missed(let cause), .wrong(let cause): [words(cause), right(cause)].compactMap(\.self)
        }
    }

    /// What was to be noted, where the person's own words do not say it.
    private func right(_ cause: Debrief.Cause) -> String? {
        guard case .notedOtherwise(let id, let said, _) = cause, said.says != nil, let question = writer.question(id)
        else { return nil }
        return texts[.practiceRight, ["answer": writer.words(said, to: question)]]
    }

    private func words(_ cause: Debrief.Cause) -> String? {
        switch cause {
        case .other: return nil
        case .notAsked(let questions):
            return texts[.practiceCauseNotAsked, ["questions": writer.numbers(questions)]]
        case .skipped(let question):
            return texts[.practiceCauseSkipped, ["question": writer.numbers([question])]]
        case .tooEarly(let question, let missing):
            let words = missing.map { texts[$0.missing] }.joined(separator: ", ")
            return texts[.practiceCauseTooEarly, ["question": writer.numbers([question]), "missing": words]]
        case .notedOtherwise(let id, let said, let noted):
            guard let question = writer.question(id) else { return nil }
            let values = [
                "question": String(question.number), "said": said.says ?? writer.words(said, to: question),
                "noted": writer.words(noted, to: question),
            ]
            return texts[playsPerson ? .practiceCauseNoted : .practiceCauseNotedSheet, values]
        }
    }

    /// Why it matters: of a step and a trap that, of a sign what it means, of a question why it is asked.
    private func why(_ item: Debrief.Item) -> String? {
        switch item.subject {
        case .step(let id): rules.steps.first { $0.id == id }.map { texts[.practiceWhy, ["why": $0.why]] }
        case .trap(let id): scenario.traps.first { $0.id == id }.map { texts[.practiceWhy, ["why": $0.why]] }
        case .indicator(let id): texts[.practiceMeans, ["means": writer.meaning(id.text)]]
        case .question(let id): writer.question(id).map { texts[.questionWhy, ["why": $0.why]] }
        case .level, .flag, .action: nil
        }
    }

    /// Where it is written.
    private func sources(_ subject: Debrief.Subject) -> String? {
        let instrument = writer.instrument
        let citations: [Citation] =
            switch subject {
            case .step(let id): rules.steps.first { $0.id == id }?.sources ?? []
            case .trap(let id): scenario.traps.first { $0.id == id }?.sources ?? []
            case .indicator(let id):
                instrument.indicators.first { $0.id == id }?.sources
                    ?? instrument.observations.first { $0.id.text == id.text }?.sources ?? []
            case .question(let id): writer.question(id)?.sources ?? []
            case .action(let id): instrument.actions.first { $0.id == id }?.sources ?? []
            case .level, .flag: []
            }
        guard !citations.isEmpty else { return nil }
        let names = citations.map(writer.cited)
        return texts[.practiceWhere, ["sources": names.joined(separator: "; ")]]
    }
}
