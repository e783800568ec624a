import Instruments
import Interview
import Language
import Screening

extension InterviewSession {
    /// The first screen: what is kept, and in what kind of place the talk is held.
    mutating func open() throws(Departure) {
        let noted = notes.map { Paragraph($0) } + [.gap]
        guard interview.context == "" else {
            // A practice was begun with its briefing.
            if rehearsal != nil { return begin(at: interview.context) }
            let page = noted + [Paragraph(texts[.pageGoOn])]
            guard let line = try line(page, prompt: "> ") else { return }
            return try enter(line) { session in session.begin(at: session.interview.context) }
        }
        let question = writer.placeQuestion
        let reader = AnswerReader(
            question: question, offered: question.choices, list: nil, texts: texts, hasBefore: false)
        let page = noted + writer.page(asking: question)
        guard let line = try line(page, prompt: "> ", candidates: reader.candidates) else { return }
        switch reader.read(line) {
        case .response(.answer(let answer)):
            if let chosen = answer.choices.first { begin(at: Context.ID(chosen.text)) }
        case .command(let command): try perform(command, at: nil)
        case .problem(let message, let values): notice = texts[message, values]
        case .response, .keep: notice = texts[.problemNotHere]
        }
    }

    private mutating func begin(at place: Context.ID) {
        interview = Interview(
            screener: screener, context: place, id: "1", keepsRecord: keeper != nil, asksEverything: asksEverything,
            seenOfSite: interview.seenOfSite)
        journal = makeJournal?(place)
        hasBegun = true
        if owesDanger { apply(.danger) }
    }

    mutating func ask(_ question: Question, _ before: Response?) throws(Departure) {
        let sheet = interview.answerSheet
        let offered = question.choices.filter { screener.isOffered($0, sheet) }
        let reader = AnswerReader(
            question: question, offered: offered, list: list(of: question), texts: texts, hasBefore: before != nil,
            spoken: spoken)
        let page =
            happenings(at: question)
            + writer.page(
                question, offered: offered, before: before, showsWhy: showsWhy == question.id,
                nothingIsKept: !interview.keepsRecord, spoken: spoken, heard: heard(at: question))
        // Nobody agrees to what was not read out yet.
        let isReadWhole = question.phase == .consent && !question.read.isEmpty && !readOut.contains(question.id)
        let line = try line(
            page, prompt: "\(question.number)> ", candidates: reader.candidates, isReadWhole: isReadWhole)
        guard let line else { return }
        // What is no command was typed at its end.
        if Command(typed: AnswerReader.normalised(line)) == nil { readOut.insert(question.id) }
        switch reader.read(line) {
        case .response(let response) where !interview.fitsAge(response, to: question): notice = texts[.problemAge]
        case .response(let response):
            apply(.responded(response))
            let wasShown = comesFromUrgentHelp
            comesFromUrgentHelp = false
            if before != response, !wasShown, isUrgent(response, to: question) { try showUrgentHelpNow() }
        case .keep: if let before { apply(.responded(before)) }
        case .command(let command): try perform(command, at: question)
        case .problem(let message, let values): notice = texts[message, values]
        }
    }

    /// Whether an answer says that somebody needs help at once.
    private func isUrgent(_ response: Response, to question: Question) -> Bool {
        guard case .answer(let answer) = response else { return false }
        return answer.choices.contains { question.choice($0)?.flags.contains(Flag.urgent) == true }
    }

    private func list(of question: Question) -> CodeList? {
        if case .list(let id) = question.kind { interview.instrument.list(id) } else { nil }
    }
}
