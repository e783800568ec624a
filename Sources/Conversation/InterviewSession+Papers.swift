import Files
import Instruments
import Interview
import Language
import Screening

/// Papers, while the record is not sealed yet.
extension InterviewSession {
    mutating func writePaper() throws(Departure) {
        guard let kind = try offeredPaper() else { return }
        if kind == .authority, interview.answerSheet.facts[.consentReferral] != "yes" {
            notice = texts[.papersNoConsent]
            return
        }
        if kind == .card, try !mayGiveCard() { return }
        guard let layout = try chosenLayout(), let target = try chosenTarget() else { return }
        let paper = writer.paper(kind, found, spoken: spoken, language: paperSetting.language)
        do throws(FileFault) {
            try target.write(paper.bytes(layout), seconds: paperSetting.fileTime)
            notice = target.file.map { texts[.papersWritten, ["file": $0]] } ?? texts[.papersPrinted]
        } catch {
            notice = texts[.papersFailed, ["reason": error.words]]
        }
    }

    /// Without a result, because the person said no, there is still a card.
    private mutating func offeredPaper() throws(Departure) -> Paper.Kind? {
        if case .ending = interview.page { return .card }
        guard interview.isResultRead, keptNumber == nil else {
            notice = texts[.papersTooEarly]
            return nil
        }
        return try chosenPaper()
    }

    private var found: PageWriter.Case {
        let sheet = interview.answerSheet
        return PageWriter.Case(
            assessment: screener.assess(sheet), reasons: screener.reasons(sheet),
            actions: screener.actions(for: sheet, ending: nil), sheet: sheet, country: country,
            firstContact: paperSetting.firstContact())
    }

    private mutating func chosenPaper() throws(Departure) -> Paper.Kind? {
        switch try chosen(from: writer.papers, count: 3) {
        case 1: .authority
        case 2: .file
        case 3: .card
        default: nil
        }
    }

    private mutating func chosenLayout() throws(Departure) -> Paper.Layout? {
        switch try chosen(from: writer.paperLayouts, count: 3) {
        case 1: .page
        case 2: .text
        case 3: .receipt
        default: nil
        }
    }

    /// Asked first: a paper that the wrong person finds can cost its bearer dearly, and so can a wrong number.
    private mutating func mayGiveCard() throws(Departure) -> Bool {
        let lines = writer.cardLines(country, for: screener.assess(interview.answerSheet))
        guard let first = lines.first else {
            notice = texts[country == nil ? .papersNoNumber : .papersNoneKnown]
            return false
        }
        let page = writer.both(texts[.papersSafe], spoken?.texts[.papersSafe])
        let answers: [Paragraph] = [.gap, .numbered(1, texts[.papersSafeYes]), .numbered(2, texts[.papersSafeNo])]
        guard try chosen(from: page + answers, count: 2) == 1 else {
            notice = texts[.papersByHeart, ["number": first.channel.number]]
            return false
        }
        let unsure = writer.unsure(lines)
        if unsure.isEmpty { return true }
        return try line(unsure + [.gap, Paragraph(texts[.pageGoOn])], prompt: "> ") != nil
    }

    private mutating func chosenTarget() throws(Departure) -> PaperTarget? {
        guard let line = try line([Paragraph(texts[.papersWhere])], prompt: "> ") else { return nil }
        return PaperTarget(typed: line)
    }

    /// A number of the page; nil for Enter, 0 or anything else.
    private mutating func chosen(from page: [Paragraph], count: Int) throws(Departure) -> Int? {
        guard let line = try line(page, prompt: "> ") else { return nil }
        let number = Int(AnswerReader.normalised(line)) ?? 0
        return (1...count).contains(number) ? number : nil
    }
}
