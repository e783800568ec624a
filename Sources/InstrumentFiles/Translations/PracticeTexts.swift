import Instruments

/// Every text of the rules of practice. Scenarios are written in a language each, and not translated.
struct PracticeTexts {
    static func all(of rules: PracticeRules) -> [TranslatableText] {
        let acts = rules.acts.flatMap { act in
            [
                text(TextKey(practice: "act", act.id.text, "title"), act.title, TextComments.practiceAct),
                text(TextKey(practice: "act", act.id.text, "why"), act.why, TextComments.practiceWhy),
            ]
        }
        let steps = rules.steps.flatMap { step in
            [
                text(TextKey(practice: "step", step.id.text, "title"), step.title, TextComments.practiceStep),
                text(TextKey(practice: "step", step.id.text, "why"), step.why, TextComments.practiceWhy),
            ]
        }
        let points = rules.points.map { points in
            text(TextKey(practice: "points", points.what.rawValue, "why"), points.why, TextComments.practicePoints)
        }
        let replies = rules.replies.flatMap { reply in
            reply.lines.enumerated().compactMap { index, line in
                line.says.map { says in
                    let key = TextKey(practice: "answer", reply.question.text, String(index + 1), "says")
                    return text(key, says, TextComments.practiceReply)
                }
            }
        }
        return acts + steps + points + replies
    }

    private static func text(_ key: TextKey, _ text: String, _ comment: String) -> TranslatableText {
        TranslatableText(key: key, text: text, comment: comment)
    }
}
