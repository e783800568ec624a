extension TextKey {
    /// A text of the rules of practice: `practice/act/move/title`.
    public init(practice parts: String...) {
        self.init(rawValue: (["practice"] + parts).joined(separator: "/"))
    }
}

extension PracticeRules {
    /// The same in other words, where there are any.
    public func localised(by words: [String: String]) -> PracticeRules {
        func said(_ text: String, _ key: TextKey) -> String { words[key.rawValue] ?? text }
        return PracticeRules(
            acts: acts.map { act in
                PracticeAct(
                    id: act.id, title: said(act.title, TextKey(practice: "act", act.id.text, "title")),
                    why: said(act.why, TextKey(practice: "act", act.id.text, "why")), sources: act.sources)
            },
            steps: steps.map { step in
                PracticeStep(
                    id: step.id, title: said(step.title, TextKey(practice: "step", step.id.text, "title")),
                    why: said(step.why, TextKey(practice: "step", step.id.text, "why")),
                    circumstance: step.circumstance, questions: step.questions, before: step.before,
                    sources: step.sources)
            },
            points: points.map { points in
                PracticePoints(
                    what: points.what, points: points.points,
                    why: said(points.why, TextKey(practice: "points", points.what.rawValue, "why")))
            },
            replies: replies.map { reply in
                Scenario.Reply(
                    question: reply.question,
                    lines: reply.lines.enumerated().map { index, line in
                        let key = TextKey(practice: "answer", reply.question.text, String(index + 1), "says")
                        return Scenario.Line(
                            when: line.when, notes: line.notes, unknown: line.unknown, declined: line.declined,
                            says: line.says.map { said($0, key) })
                    })
            })
    }
}
