import Instruments
import Screening

extension Interview {
    func question(_ id: Question.ID) -> Question? {
        instrument.questions.first { $0.id == id }
    }

    var finishedEnding: Ending? { instrument.endings.first { $0.id == Ending.finished } }

    /// The safety question by which danger is noted.
    var dangerQuestion: Question.ID? {
        instrument.questions.first { $0.phase == .safety && $0.choices.contains { !$0.flags.isEmpty } }?.id
    }

    func nextQuestion(in phases: [Question.Phase], _ sheet: AnswerSheet) -> Question.ID? {
        for phase in phases {
            let open = instrument.questions.first {
                $0.phase == phase && !isDone($0, sheet) && screener.isRelevant($0, sheet)
                    && (keepsRecord || $0.field != .consentRecord) && mayBeHeard($0, sheet)
            }
            if let open { return open.id }
        }
        return nil
    }

    func nextScreeningQuestion(_ sheet: AnswerSheet) -> Question.ID? {
        let open = screeningQuestions(sheet).filter { !isDone($0, sheet) }.map(\.id)
        // Also what no item of a list led to.
        if asksEverything { return open.first }
        let last = sequence.last { question($0)?.phase == .questions }
        return screener.nextQuestion(sheet, among: open, wanted: wanted, after: last)
    }

    /// The questions of this case: what is asked, by rising sensitivity and in the context's order; then what the
    /// officer notes without asking.
    func screeningQuestions(_ sheet: AnswerSheet) -> [Question] {
        instrument.conversation(in: context).filter { screener.isRelevant($0, sheet) && mayBeHeard($0, sheet) }
    }

    /// Questions of this case that are not put because no item of a list led to them, or because they can change nothing
    /// any more. The officer may want one asked all the same.
    public var leftOut: [Question.ID] {
        guard !asksEverything else { return [] }
        let sheet = answerSheet
        let open = screeningQuestions(sheet).filter { !isDone($0, sheet) }.map(\.id)
        return screener.notNeeded(sheet, among: open)
    }

    /// Where others can hear, only safety and needs are asked aloud.
    func mayBeHeard(_ question: Question, _ sheet: AnswerSheet) -> Bool {
        sheet.facts[.private] != "no" || question.mayBeOverheard
    }

    /// The ending to which an answer led; or being stopped before consent was given.
    func ending(_ sheet: AnswerSheet) -> Ending? {
        for question in instrument.questions {
            guard case .answer(let answer)? = entries[question.id]?.response, screener.isRelevant(question, sheet)
            else {
                continue
            }
            if let id = question.ending(after: answer), let ending = instrument.endings.first(where: { $0.id == id }) {
                return ending
            }
        }
        return stops.contains(.consent) ? instrument.endings.first { $0.id == Ending.stopped } : nil
    }

    /// Whether the person agreed that a record is kept, and one can be.
    public var willKeepRecord: Bool {
        keepsRecord && answer(to: .consentRecord)?.choices.contains(Choice.yes) == true
    }

    /// What was answered where a field of the record is filled.
    public func answer(to field: RecordField) -> Answer? {
        guard case .answer(let answer)? = standing.first(where: { $0.question.field == field })?.response else {
            return nil
        }
        return answer
    }
}
