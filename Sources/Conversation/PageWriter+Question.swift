import Instruments
import Interview
import Language
import Screening

extension PageWriter {
    /// A question with its answers.
    ///
    /// - Parameters:
    ///   - nothingIsKept: said, where consent is asked, when no record can be kept.
    ///   - spoken: the person's language, where it is shown; what is not said aloud stands in the officer's alone.
    ///   - heard: what was said to it, in practice.
    ///   - hasMenu: whether the menu can be called here.
    func page(
        _ question: Question, offered: [Choice], before: Response?, showsWhy: Bool, nothingIsKept: Bool,
        spoken: SpokenLanguage? = nil, heard: [Paragraph] = [], hasMenu: Bool = true
    ) -> [Paragraph] {
        let spoken = question.audience == .person && !question.volunteered ? spoken : nil
        let said = spoken?.question(question.id)
        var page: [Paragraph] = []
        for (index, paragraph) in question.read.enumerated() {
            page += both(paragraph, said.map { $0.read[index] }) + [.gap]
        }
        if nothingIsKept, question.phase == .consent, !question.read.isEmpty {
            page += both(texts[.questionNothingKept], spoken?.texts[.questionNothingKept]) + [.gap]
        }
        if question.volunteered {
            page += [Paragraph(texts[.questionVolunteered], beginsPart: true), Paragraph(question.ask), .gap]
        } else if question.audience == .officer, question.phase == .questions {
            page += [Paragraph(texts[.questionOfficer], beginsPart: true), Paragraph(question.ask), .gap]
        } else {
            page += both(question.ask, said?.ask, beginsPart: true) + [.gap]
        }
        page += heard + answers(question, offered, spoken)
        if hasMenu { page.append(.numbered(0, texts[.questionMenu])) }
        page += mark(of: spoken)
        if let before {
            page += [.gap, Paragraph(texts[.headBack, ["answer": words(before, to: question)]])]
        }
        if showsWhy { page += why(question) }
        return page
    }

    /// The kind of place as a question, although it is none of the instrument's.
    var placeQuestion: Question {
        Question(
            id: "place", number: 0, tier: 0, audience: .officer, kind: .one, ask: texts[.pagePlace],
            why: texts[.pagePlaceWhy],
            choices: instrument.contexts.map { Choice(id: Choice.ID($0.id.text), text: $0.title) })
    }

    func page(asking place: Question) -> [Paragraph] {
        [Paragraph(place.ask), Paragraph(place.why), .gap]
            + place.choices.enumerated().map { .numbered($0 + 1, $1.text) } + [.numbered(0, texts[.questionMenu])]
    }

    private func answers(_ question: Question, _ offered: [Choice], _ spoken: SpokenLanguage?) -> [Paragraph] {
        let said = spoken?.question(question.id)
        var lines: [Paragraph] = []
        switch question.kind {
        case .one: break
        case .many: lines += [Paragraph(texts[.questionMany])]
        case .list(let id):
            if let list = instrument.list(id), list.isOfNumbers {
                lines += [Paragraph(texts[.questionNumbers])] + list.entries.map { .unnumbered($0.name) }
            } else if let list = instrument.list(id), list.isShown {
                lines += list.entries.enumerated().map { .numbered($0 + 1, $1.name) }
            } else {
                lines += [Paragraph(texts[.questionList])]
            }
        }
        for choice in offered {
            guard let number = question.number(of: choice.id) else { continue }
            lines += both(numbered: number, choice.text, said?.choice(choice.id)?.text)
        }
        if question.offersNotSaying {
            lines += both(
                numbered: AnswerReader.unknownNumber, texts[.questionUnknown], spoken?.texts[.questionUnknown])
            lines += both(
                numbered: AnswerReader.declinedNumber, texts[.questionDeclined], spoken?.texts[.questionDeclined])
        }
        return lines
    }

    private func why(_ question: Question) -> [Paragraph] {
        var lines: [Paragraph] = [.gap, Paragraph(texts[.questionWhy, ["why": question.why]])]
        if let help = question.help { lines.append(Paragraph(texts[.questionKnow, ["help": help]])) }
        for probe in question.probes { lines.append(Paragraph(texts[.questionProbe, ["probe": probe]])) }
        return lines
    }

    /// The menu behind `0`: whatever a letter does, a digit does too.
    ///
    /// - Parameter practises: whether something can be done besides asking.
    func menu(practises: Bool) -> [Paragraph] {
        var lines = [Paragraph(texts[.menuTitle]), .gap]
        // Of a practice there is no paper.
        for (index, command) in Command.inMenu.enumerated() where !(practises && command == .papers) {
            lines.append(.numbered(index + 1, "\(texts[command.label])  (\(command.rawValue))"))
        }
        if practises {
            let letter = InterviewSession.actLetter
            lines.append(.numbered(InterviewSession.actNumber, "\(texts[.practiceMenuAct])  (\(letter))"))
        }
        return lines + [.numbered(0, texts[.menuReturn])]
    }

    /// The question whether to stop.
    ///
    /// - Parameter hasDraft: whether the interview can be gone on with another time.
    func stopping(hasDraft: Bool) -> [Paragraph] {
        let ways = [
            Paragraph(texts[.stopTitle]), .gap, Paragraph(texts[.stopBody]), .gap,
            .numbered(1, texts[.stopGoOn]), .numbered(2, texts[.stopStop]), .numbered(3, texts[.stopLeave]),
        ]
        return hasDraft ? ways + [.numbered(4, texts[.stopLater])] : ways
    }

    /// Everything that was noted, by the questions' numbers.
    func review(_ transcript: [TranscriptEntry]) -> [Paragraph] {
        var lines = [Paragraph(texts[.reviewTitle]), .gap]
        if transcript.isEmpty { lines.append(Paragraph(texts[.reviewNothing])) }
        for entry in transcript {
            lines.append(.numbered(entry.question.number, entry.question.ask))
            lines.append(Paragraph("→ " + words(entry.response, to: entry.question), indent: 5, hanging: 7))
        }
        return lines + [.gap, Paragraph(texts[.reviewHint])]
    }

    /// What was not asked because it could change nothing.
    func leftOut(_ questions: [Question.ID]) -> [Paragraph] {
        questions.isEmpty ? [] : [.gap, Paragraph(texts[.reviewLeftOut, ["questions": numbers(questions)]])]
    }
}
