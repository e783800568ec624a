import Instruments
import Interview
import Language
import Practice

/// What a practice interview shows besides, and what can be done in it besides asking.
extension InterviewSession {
    /// The letter that does something besides asking; in practice alone, so that elsewhere it is the beginning of a word.
    static let actLetter = "a"
    /// Its digit in the menu.
    static let actNumber = 9

    /// What happens as a question is shown.
    func happenings(at question: Question) -> [Paragraph] {
        guard let rehearsal else { return [] }
        return rehearsal.traps(at: question.id).flatMap { trap in
            [Paragraph(texts[.practiceHappens, ["words": trap.says]]), .gap]
        }
    }

    /// What the person says to a question, or what is to be seen.
    func heard(at question: Question) -> [Paragraph] {
        guard let rehearsal else { return [] }
        let isSpoken = question.audience == .person && !question.volunteered
        if isSpoken, !rehearsal.playsPerson { return [] }
        let line = rehearsal.line(to: question, of: interview.instrument)
        if isSpoken {
            return [Paragraph(texts[.practiceSays, ["words": writer.said(line, to: question)]]), .gap]
        }
        if let seen = line.says { return [Paragraph(texts[.practiceSees, ["words": seen]]), .gap] }
        // The words of a choice would be the answer itself.
        let isNothing = line.notes.allSatisfy { question.choice($0)?.hasEffect != true }
        return isNothing ? [Paragraph(texts[.practiceSeesNothing]), .gap] : []
    }

    /// Notes what was done, where it is a practice.
    mutating func rehearse(_ step: Rehearsal.Step) {
        let minute = minute()
        rehearsal?.note(step, minute: minute)
    }

    /// Asks what the officer does, and tells what comes of it.
    mutating func act() throws(Departure) {
        guard let rehearsal else { return }
        let acts = rehearsal.rules.acts
        let page =
            [Paragraph(texts[.practiceActs]), .gap] + acts.enumerated().map { .numbered($0 + 1, $1.title) }
            + [.numbered(0, texts[.menuReturn])]
        while let line = try line(page, prompt: "a> ") {
            let typed = AnswerReader.normalised(line)
            if typed.isEmpty || typed == "0" { return }
            if let number = Int(typed), acts.indices.contains(number - 1) {
                let act = acts[number - 1].id
                rehearse(.act(act))
                notice = rehearsal.deed(act)?.says ?? texts[.practiceActsNone]
                return
            }
            notice = texts[.problemNotOffered]
        }
    }
}

extension PageWriter {
    /// What is said to a question: in the person's words, else in those of the choices, but for *none of these*.
    func said(_ line: Scenario.Line, to question: Question) -> String {
        line.says ?? (line.notes == [Choice.none] ? texts[.practiceSaysNothing] : words(line, to: question))
    }

    /// What comes of a question, in the words of its choices.
    func words(_ line: Scenario.Line, to question: Question) -> String {
        if line.unknown { return texts[.questionUnknown] }
        if line.declined { return texts[.questionDeclined] }
        return words(.answer(.choices(line.notes)), to: question)
    }
}
