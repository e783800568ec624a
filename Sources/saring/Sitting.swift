import Conversation
import Files
import Instruments
import Language
import Screening
import Terminal

/// One sitting at the terminal, from the first screen until the terminal is as it was.
struct Sitting {
    private let screener: Screener
    private let texts: Texts
    private let context: Context.ID?
    private let country: String?
    private let recordFolder: PrivateFolder?
    private let overrideFolder: String?
    private let asksEverything: Bool

    init(
        screener: Screener, texts: Texts, context: Context.ID?, country: String?, recordFolder: String?,
        overrideFolder: String?, asksEverything: Bool
    ) throws {
        self.screener = screener
        self.asksEverything = asksEverything
        self.texts = texts
        self.context = context
        self.country = country
        self.overrideFolder = overrideFolder
        // Better to find out before the interview than after it.
        self.recordFolder = try recordFolder.map { try Self.open($0) }
    }

    private static func open(_ path: String) throws(Failure) -> PrivateFolder {
        do throws(PrivateFolderError) {
            return try PrivateFolder(path: path)
        } catch {
            switch error {
            case .openToOthers: throw Failure(.notPermitted, .errorRecordsMode, ["folder": path])
            case .cannotMake(let fault):
                throw Failure(.cannotWrite, .errorCannotWrite, ["file": path, "reason": fault.words])
            }
        }
    }

    /// Holds the interview and leaves the terminal as it was.
    func hold() throws {
        let terminal = try Terminal()
        terminal.enterAlternateScreen()
        let (end, keptFile) = converse(terminal)
        terminal.clear()
        terminal.leaveAlternateScreen()
        terminal.close()
        try finish(end, keptFile)
    }

    private func converse(_ terminal: Terminal) -> (SessionEnd, keptFile: String?) {
        let writer = PageWriter(
            instrument: screener.instrument, crossChecks: screener.checks, texts: texts, head: head)
        let keeper = recordFolder.map {
            TestRecordKeeper(folder: $0, writer: writer, program: Saring.version, country: country)
        }
        let start = ContinuousClock.now
        var session = InterviewSession(
            terminal: terminal, writer: writer, screener: screener, place: context, notes: firstNotes(terminal),
            country: country, keeper: keeper, asksEverything: asksEverything,
            minute: { Int((ContinuousClock.now - start).components.seconds / 60) })
        let end = session.run()
        return (end, session.keptFile)
    }

    /// The head of every screen.
    private var head: [String] { recordFolder == nil ? [] : [texts[.headTest]] }

    /// What the first screen says besides.
    private func firstNotes(_ terminal: Terminal) -> [String] {
        var notes: [String] = []
        if !terminal.hasAlternateScreen { notes.append(texts[.headNoAlternateScreen]) }
        if UserSession.isWatched { notes.append(texts[.headMultiplexer]) }
        if let overrideFolder { notes.append(texts[.headOverride, ["folder": overrideFolder]]) }
        if let recordFolder {
            notes.append(texts[.recordTestWhere, ["folder": recordFolder.path]])
        } else {
            notes.append(texts[.headKeepsNothing])
        }
        return notes
    }

    private func finish(_ end: SessionEnd, _ keptFile: String?) throws {
        switch end {
        case .done(let message, let values): try Streams.output(texts[message, values] + "\n")
        case .interrupted: try leave(.stopNothingKept, end, keptFile)
        case .terminated: try leave(.stopTerminated, end, keptFile)
        case .closed: try leave(.stopClosed, end, keptFile)
        // The panic key says nothing, so that nothing is read over a shoulder.
        case .panic: throw CleanExit(status: ExitStatus(end))
        }
    }

    private func leave(_ message: Message, _ end: SessionEnd, _ keptFile: String?) throws {
        Streams.error(keptFile.map { texts[.stopKept, ["file": $0]] } ?? texts[message])
        throw CleanExit(status: ExitStatus(end))
    }
}
