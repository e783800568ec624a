import Instruments
import Screening

/// An interview that asks what the planner wants next and finds every answer in a complete sheet.
struct PlannedSheet {
    /// What was established that way.
    private(set) var sheet: AnswerSheet
    /// The questions that the person was asked, in their order.
    private(set) var asked: [Question.ID] = []

    /// - Parameter complete: what the person would answer to each question; what is not there is not known.
    init(_ complete: AnswerSheet, _ edition: WorkingEdition) {
        let order = edition.instrument.context(complete.context)?.order ?? []
        let planned = Set(order)
        sheet = complete
        // Safety, consent and the one situation come before the questions.
        sheet.answers = complete.answers.filter { !planned.contains($0.key) }
        var open = order
        while true {
            let here = sheet
            let candidates = open.filter { id in
                edition.questions[id].map { edition.screener.isRelevant($0, here) } ?? false
            }
            guard let next = edition.screener.nextQuestion(here, among: candidates, after: asked.last),
                let question = edition.questions[next]
            else { return }
            open.removeAll { $0 == next }
            let isAsked = question.audience == .person && !question.volunteered
            if isAsked { asked.append(next) }
            if let answer = complete.answers[next] ?? (isAsked ? .unknown : nil) {
                sheet.answers[next] = answer
                sheet = edition.settled(sheet)
            }
        }
    }
}
