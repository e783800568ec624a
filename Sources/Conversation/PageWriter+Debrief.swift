import Instruments
import Interview
import Language
import Practice

/// The debrief: kind and factual, each line with its moment, its reason, and where that is written.
extension PageWriter {
    /// - Parameter playsPerson: whether the program played the person; it did not hear a colleague who did.
    public func debrief(
        _ debrief: Debrief, _ scenario: Scenario, _ rules: PracticeRules, playsPerson: Bool
    ) -> [Paragraph] {
        let words = DebriefWords(writer: self, scenario: scenario, rules: rules, playsPerson: playsPerson)
        let score = [
            "points": String(debrief.points), "possible": String(debrief.possible), "minutes": String(debrief.minutes),
        ]
        var page = [
            Paragraph(texts[.practiceDebrief, ["title": scenario.title]]), Paragraph(texts[.practiceScore, score]),
        ]
        if debrief.isBelowZero { page.append(Paragraph(texts[.practiceFloor])) }
        page.append(.gap)
        for part in Part.allCases {
            let items = debrief.items.filter { Part($0.subject) == part }
            if items.isEmpty { continue }
            page += [Paragraph(texts[part.title], beginsPart: true)] + items.flatMap(words.lines) + [.gap]
        }
        page += [
            Paragraph(texts[.practiceBecause, ["because": scenario.expected.because]], indent: 2), .gap,
        ]
        if !scenario.notes.isEmpty {
            page += [Paragraph(texts[.practicePartTalk], beginsPart: true)]
            page += scenario.notes.map { Paragraph("– " + $0, indent: 2, hanging: 4) } + [.gap]
        }
        return page + pointsTable(rules)
    }

    /// The parts of a debrief, in their order.
    private enum Part: CaseIterable {
        case steps, traps, indicators, notes, result

        init(_ subject: Debrief.Subject) {
            self =
                switch subject {
                case .step: .steps
                case .trap: .traps
                case .indicator: .indicators
                case .question: .notes
                case .level, .flag, .action: .result
                }
        }

        var title: Message {
            switch self {
            case .steps: .practicePartSteps
            case .traps: .practicePartTraps
            case .indicators: .practicePartIndicators
            case .notes: .practicePartNotes
            case .result: .practicePartResult
            }
        }
    }

    private func pointsTable(_ rules: PracticeRules) -> [Paragraph] {
        [Paragraph(texts[.practicePartPoints], beginsPart: true)]
            + rules.points.map { points in
                let values = ["points": DebriefWords.signed(points.points), "why": points.why]
                return Paragraph(texts[.practicePoints, values], indent: 2, hanging: 6)
            }
    }
}
