import Instruments
import Interview
import Language
import Screening

/// The pages that ask nothing.
extension InterviewSession {
    /// - Parameter isGuarded: keys that were typed before the page was shown do not pass it.
    mutating func read(_ page: [Paragraph], isGuarded: Bool = false) throws(Departure) {
        let page = page + [.gap, Paragraph(texts[.pageGoOn])]
        guard let line = try line(page, prompt: "> ", isGuarded: isGuarded) else { return }
        try enter(line) { session in session.apply(.read) }
    }

    mutating func end(_ ending: Ending) throws(Departure) {
        let actions = screener.actions(for: interview.answerSheet, ending: ending.id)
        let page = writer.page(ending, actions: actions, country: country)
        guard let line = try line(page + [.gap, Paragraph(texts[.pageEnd])], prompt: "> ") else { return }
        try enter(line) { session in session.outcome = .done(.recordNotKept, [:]) }
    }

    /// The last page. The record, if there is one, is written: nothing can be changed any more.
    mutating func bidFarewell(_ ending: Ending) throws(Departure) {
        let page = ending.text.map { Paragraph($0) } + [.gap, Paragraph(texts[.pageEnd])]
        guard let line = try line(page, prompt: "> ") else { return }
        if keptNumber != nil || AnswerReader.normalised(line).isEmpty {
            apply(.read)
        } else {
            try enter(line) { session in session.apply(.read) }
        }
    }

    mutating func keepRecord() throws(Departure) {
        guard let keeper else {
            outcome = .done(.recordNotKept, [:])
            return
        }
        let page = keeper.preview(interview) + [.gap, Paragraph(texts[.recordKeep])]
        guard let line = try line(page, prompt: "> ", isGuarded: true) else { return }
        let typed = AnswerReader.normalised(line)
        // 0 is the menu here too.
        if let number = Int(typed), number > 0 {
            // The record is shown again as it is now.
            if let field = keeper.offered(number) {
                apply(.coarsened(field))
            } else {
                notice = texts[.problemNotOffered]
            }
        } else if Command(typed: typed) == .stop {
            outcome = .done(.recordNotKept, [:])
        } else {
            try enter(line) { session in session.write(with: keeper) }
        }
    }

    private mutating func write(with keeper: any RecordKeeping) {
        do throws(RecordNotKept) {
            keptNumber = try keeper.keep(interview)
            apply(.read)
        } catch {
            notice = texts[.recordFailed, ["folder": error.folder, "reason": error.reason]]
        }
    }
}
