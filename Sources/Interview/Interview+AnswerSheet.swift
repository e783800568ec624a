import Instruments
import Screening

extension Interview {
    /// The answers so far as the engine reads them. An answer whose question no longer belongs into the case, because an
    /// earlier answer was changed, is left out.
    public var answerSheet: AnswerSheet {
        var sheet = AnswerSheet(id: id, context: context, stopped: isStopped)
        // Facts first: whether a question belongs into the case depends on them.
        for question in instrument.questions where entries[question.id] != nil {
            for choice in choices(of: question) {
                for setting in choice.sets { sheet.facts[setting.fact] = setting.value }
            }
        }
        for question in instrument.questions {
            guard case .answer(let answer)? = entries[question.id]?.response else { continue }
            sheet.answers[question.id] = answer
        }
        for question in instrument.questions
        where sheet.answers[question.id] != nil && !screener.isRelevant(question, sheet) {
            sheet.answers[question.id] = nil
        }
        for question in instrument.questions where sheet.answers[question.id] != nil {
            for choice in choices(of: question) {
                for seen in choice.observes { note(seen, in: &sheet) }
            }
        }
        return sheet
    }

    private func choices(of question: Question) -> [Choice] {
        guard case .answer(let answer)? = entries[question.id]?.response else { return [] }
        return answer.choices.compactMap(question.choice)
    }

    private func note(_ seen: Choice.Observed, in sheet: inout AnswerSheet) {
        sheet.observations[seen.observation, default: ObservedHow(known: [])].known.insert(seen.known)
        if let cause = seen.cause { sheet.observations[seen.observation]?.causes.insert(cause) }
    }

    /// What was noted, in the order in which it was first noted.
    public var transcript: [TranscriptEntry] {
        sequence.compactMap { entries[$0] }
    }

    /// The recommendation as the answers stand.
    public var assessment: Assessment { screener.assess(answerSheet) }
}
