import Instruments
import Screening

extension Interview {
    /// The answers so far as the engine reads them. An answer whose question no longer belongs into the case, because an
    /// earlier answer was changed, is left out.
    public var answerSheet: AnswerSheet {
        var sheet = AnswerSheet(id: id, context: context, stopped: isStopped)
        // In the order of the interview: whether a question belongs into the case depends on what came before it.
        for question in instrument.questions.sorted(by: { $0.phase.rank < $1.phase.rank }) {
            guard case .answer(let answer)? = entries[question.id]?.response,
                screener.isRelevant(question, sheet)
            else { continue }
            sheet.answers[question.id] = answer
            for choice in answer.choices.compactMap(question.choice) {
                for setting in choice.sets { sheet.facts[setting.fact] = setting.value }
                for seen in choice.observes { note(seen, in: &sheet) }
            }
        }
        return sheet
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
