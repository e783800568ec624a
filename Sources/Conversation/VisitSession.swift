import Drafts
import Files
import Instruments
import Interview
import Language
import Terminal

/// A visit, held at a terminal: the site is looked at once, then comes talk after talk, until it is closed.
public struct VisitSession {
    /// How a talk of the visit ended.
    public struct Talk {
        let end: SessionEnd
        /// nil while it can be gone on with.
        let finding: Visit.Finding?
        let hasDraft: Bool
        /// Whether the person was asked whether to talk: without that it was no talk.
        let hasAsked: Bool

        public init(end: SessionEnd, finding: Visit.Finding?, hasDraft: Bool, hasAsked: Bool) {
            self.end = end
            self.finding = finding
            self.hasDraft = hasDraft
            self.hasAsked = hasAsked
        }
    }

    let desk: Desk
    let writer: PageWriter
    /// nil where nothing is kept: the visit is then over when the program ends.
    let journal: VisitJournal?
    let paperSetting: PaperSetting
    let urgentHelp: [Paragraph]
    let hold: (Visit) -> Talk
    var visit: Visit
    /// Which look is shown; past the last one where the site was looked at.
    private var lookIndex: Int
    var notice: String?
    var outcome: SessionEnd?
    private var wasInterrupted = false

    /// - Parameters:
    ///   - urgentHelp: what is shown where somebody needs help at once.
    ///   - hold: holds one interview of the visit.
    public init(
        _ visit: Visit, journal: VisitJournal?, terminal: Terminal, writer: PageWriter, keeping: Keeping?,
        papers: PaperSetting, urgentHelp: [Paragraph], hold: @escaping (Visit) -> Talk
    ) {
        desk = Desk(terminal: terminal, writer: writer, opensLock: keeping?.opensLock)
        self.visit = visit
        self.journal = journal
        self.writer = writer
        paperSetting = papers
        self.urgentHelp = urgentHelp
        self.hold = hold
        lookIndex = visit.site.looks.firstIndex { visit.looks[$0.observation] == nil } ?? visit.site.looks.count
    }

    var texts: Texts { writer.texts }

    /// Goes on until the visit is closed or left.
    public mutating func run() -> SessionEnd {
        do throws(Departure) {
            if visit.looks.isEmpty { try advise() }
            while outcome == nil {
                if visit.site.looks.indices.contains(lookIndex) { try look() } else { try chooseNext() }
            }
        } catch {
            return error.end
        }
        return outcome ?? .interrupted
    }

    private mutating func advise() throws(Departure) {
        _ = try typed(writer.visitAdvice)
    }

    // MARK: - Looking

    private mutating func look() throws(Departure) {
        let look = visit.site.looks[lookIndex]
        let question = writer.question(look)
        guard let typed = try typed(writer.page(question, look, at: lookIndex, of: visit)) else { return }
        let reader = AnswerReader(
            question: question, offered: question.choices, list: nil, texts: texts,
            hasBefore: visit.looks[look.observation] != nil)
        switch reader.read(typed) {
        case .keep: lookIndex += 1
        case .response(.answer(let answer)):
            // Not known, or not said: it could not be looked at.
            let found = answer.choices.first.flatMap { Visit.Look(rawValue: $0.text) } ?? .notLooked
            apply(.looked(look.observation, found))
            lookIndex += 1
        case .command(.back): lookIndex = max(0, lookIndex - 1)
        case .command(let command): try perform(command)
        case .problem(let message, let values): notice = texts[message, values]
        case .response: notice = texts[.problemNotHere]
        }
    }

    /// What can be done at any page of a visit.
    private mutating func perform(_ command: Command) throws(Departure) {
        switch command {
        case .pause: try desk.pause()
        case .stop: try leave()
        case .urgent: _ = try self.typed(urgentHelp)
        default: notice = texts[.problemNotHere]
        }
    }

    // MARK: - Talking

    private mutating func chooseNext() throws(Departure) {
        guard let typed = try typed(writer.page(of: visit, isKept: journal != nil)) else { return }
        switch Int(typed) {
        case 1: try talk()
        case 2: lookIndex = 0
        case 3: try summarise()
        case 4: try close()
        case 0: try leave()
        default:
            if let command = Command(typed: typed) { return try perform(command) }
            notice = texts[.problemNotOffered]
        }
    }

    private mutating func talk() throws(Departure) {
        apply(.began)
        let talk = hold(visit)
        switch talk.end {
        case .done(let message, let values):
            notice = texts[message, values]
            apply(talk.hasAsked ? .ended(talk.finding ?? .unfinished) : .calledOff)
        case .interrupted:
            notice = texts[talk.hasDraft ? .stopDraftKept : .stopNothingKept]
            if !talk.hasDraft, !talk.hasAsked { apply(.calledOff) }
        case .panic, .closed, .terminated: throw Departure(end: talk.end)
        }
    }

    /// Leaves the visit open; where nothing is kept that ends it, so it is asked first.
    private mutating func leave() throws(Departure) {
        if journal != nil { outcome = .done(.siteLeft, [:]) } else { try close() }
    }

    private mutating func close() throws(Departure) {
        if !visit.talks.isEmpty {
            switch try desk.ask(writer.closingVisit, prompt: "> ", isGuarded: true) {
            case .line(let line): if AnswerReader.normalised(line) != "1" { return }
            case .notText: return
            // Ctrl-C or Ctrl-D once more: it is meant.
            case .interrupted, .endOfInput: if journal != nil { return }
            }
        }
        do throws(FileFault) {
            try journal?.destroy()
            outcome = .done(.siteClosed, [:])
        } catch {
            notice = texts[.siteNotDestroyed, ["reason": error.words]]
        }
    }

    // MARK: - Lines

    /// Waits for a line, read as keys are; nil where there was none to act on. Ctrl-C drops the line, and leaves when it is
    /// pressed once more, as Ctrl-D does.
    mutating func typed(_ page: [Paragraph]) throws(Departure) -> String? {
        let reply = try desk.ask(page, prompt: "> ", notice: notice, isGuarded: true)
        notice = nil
        let wasInterrupted = wasInterrupted
        self.wasInterrupted = false
        switch reply {
        case .line(let line): return AnswerReader.normalised(line)
        case .notText: notice = texts[.problemNotText]
        case .interrupted where !wasInterrupted:
            self.wasInterrupted = true
            notice = texts[.stopLineDropped]
        case .interrupted, .endOfInput: try leave()
        }
        return nil
    }

    private mutating func apply(_ event: Visit.Event) {
        visit.apply(event)
        do throws(FileFault) {
            try journal?.note(event)
        } catch {
            notice = texts[.siteNotWritten, ["reason": error.words]]
        }
    }
}
