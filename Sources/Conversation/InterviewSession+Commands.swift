import Files
import Instruments
import Interview
import Language

/// What can be done at any page besides going on.
extension InterviewSession {
    mutating func perform(_ command: Command, at question: Question?) throws(Departure) {
        switch command {
        case .why:
            if let question { explain(question) } else { notice = texts[.problemNotHere] }
        case .back: apply(.back)
        case .pause: try desk.pause()
        case .urgent: try showUrgentHelp(at: question)
        case .skip: if question == nil { notice = texts[.problemNotHere] } else { apply(.responded(.skipped)) }
        case .review: try review(at: question)
        case .stop: try askWhetherToStop()
        case .papers: if rehearsal == nil { try writePaper() } else { notice = texts[.practiceNoPaper] }
        case .menu: try showMenu(at: question)
        }
    }

    private mutating func explain(_ question: Question) {
        showsWhy = question.id
        rehearse(.lookedUp(question.id))
    }

    private mutating func showMenu(at question: Question?) throws(Departure) {
        let menu = writer.menu(practises: rehearsal != nil)
        while let line = try line(menu, prompt: "0> ") {
            let typed = AnswerReader.normalised(line)
            if typed.isEmpty || Command(typed: typed) == .menu { return }
            if rehearsal != nil, typed == String(Self.actNumber) { return try act() }
            if let number = Int(typed), Command.inMenu.indices.contains(number - 1) {
                return try perform(Command.inMenu[number - 1], at: question)
            }
            if let command = Command(typed: typed) { return try perform(command, at: question) }
            notice = texts[.problemNotOffered]
        }
    }

    private mutating func showUrgentHelp(at question: Question?) throws(Departure) {
        let page = writer.urgentPage(screener.urgentActions, country: country)
        guard let line = try line(page, prompt: "!> ") else { return }
        if let command = Command(typed: AnswerReader.normalised(line)), command != .urgent {
            return try perform(command, at: question)
        }
        comesFromUrgentHelp = true
        if hasBegun { apply(.danger) } else { owesDanger = true }
    }

    /// After an answer that says that somebody needs help: questions can wait, and it is the officer who lets them go on.
    mutating func showUrgentHelpNow() throws(Departure) {
        let page = writer.urgentPage(screener.urgentActions, country: country, goesOn: true)
        guard let line = try line(page, prompt: "!> ") else { return }
        let typed = AnswerReader.normalised(line)
        if let command = Command(typed: typed), command != .urgent { try perform(command, at: nil) }
    }

    private mutating func review(at question: Question?) throws(Departure) {
        let standing = interview.standing
        let leftOut = interview.leftOut
        let page = writer.review(standing) + writer.leftOut(leftOut)
        guard let line = try line(page, prompt: "r> ") else { return }
        let typed = AnswerReader.normalised(line)
        if typed.isEmpty { return }
        if let command = Command(typed: typed) { return try perform(command, at: question) }
        if let entry = standing.first(where: { String($0.question.number) == typed }) {
            apply(.revisit(entry.question.id))
        } else if let id = leftOut.first(where: { writer.numbers([$0]) == typed }) {
            apply(.wanted(id))
        } else {
            notice = texts[.problemNotShown]
        }
    }

    /// Leaves the program, if that is chosen; Ctrl-C or Ctrl-D here leaves too.
    mutating func askWhetherToStop() throws(Departure) {
        while true {
            let reply = try desk.ask(writer.stopping(hasDraft: hasDraft), prompt: "q> ", notice: notice)
            notice = nil
            switch reply {
            case .line(let line): if try choose(stopping: AnswerReader.normalised(line)) { return }
            case .notText: notice = texts[.problemNotText]
            case .interrupted, .endOfInput: throw Departure(end: .interrupted)
            }
        }
    }

    /// - Returns: whether the page is left.
    private mutating func choose(stopping typed: String) throws(Departure) -> Bool {
        switch (typed, Command(typed: typed)) {
        case ("1", _), ("", _): break
        case ("2", _): apply(.stopped)
        case ("3", _): throw Departure(end: leaveNothing())
        case ("4", _) where hasDraft: throw Departure(end: .interrupted)
        case (_, .urgent): try showUrgentHelp(at: nil)
        case (_, .pause):
            try desk.pause()
            return false
        default:
            notice = texts[.problemNotOffered]
            return false
        }
        return true
    }

    /// Nothing of the interview stays on the disk.
    private func leaveNothing() -> SessionEnd {
        do throws(FileFault) {
            try journal?.destroy()
            return .interrupted
        } catch {
            return .done(.draftNotDestroyed, ["reason": error.words])
        }
    }

    /// Enter goes on; a command does what it does anywhere.
    mutating func enter(_ line: String, goOn: (inout InterviewSession) -> Void) throws(Departure) {
        let typed = AnswerReader.normalised(line)
        if typed.isEmpty {
            goOn(&self)
        } else if let command = Command(typed: typed) {
            try perform(command, at: nil)
        } else {
            notice = texts[.problemNotHere]
        }
    }
}
