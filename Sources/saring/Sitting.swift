import Console
import Conversation
import Device
import Drafts
import Files
import Instruments
import Interview
import Language
import Records
import Screening
import Terminal

/// One sitting at the terminal, from the first screen until the terminal is as it was.
struct Sitting {
    let texts: Texts
    let sets: IndicatorSets
    let country: String?
    let overrideFolder: String?
    /// Seconds without a key after which the screen is locked.
    let lockAfter: Int
    /// The folder of the store; nil where nothing is kept.
    let storeFolder: String?
    /// The officer's language, by its code.
    let language: String
    /// The person's language, where it is another than the officer's.
    let spoken: SpokenLanguage?

    /// Holds a new interview.
    func hold(_ screener: Screener, place: Context.ID?, asksEverything: Bool) throws {
        try withTerminal { terminal in
            switch try openDoor(terminal, screener) {
            case .ended(let ended): ended
            case .success(let store): try converse(terminal, store, screener, place, asksEverything)
            }
        }
    }

    private func converse(
        _ terminal: Terminal, _ store: UnlockedStore?, _ screener: Screener, _ place: Context.ID?,
        _ asksEverything: Bool
    ) throws -> Ended {
        let writer = writer(screener, store)
        let country = try country(of: store)
        let clock = MinuteClock(from: 0)
        var session = InterviewSession(
            terminal: terminal, writer: writer, screener: screener, place: place,
            notes: firstNotes(terminal, store), country: country,
            keeping: store.map { store in
                var generator = SystemRandomNumberGenerator()
                let codes = RecordCodes(using: &generator)
                return keeping(store, screener, writer, country, codes, asksEverything: asksEverything)
            },
            asksEverything: asksEverything, papers: paperSetting(clock), minute: clock.minute)
        let end = session.run()
        return Ended(end, keptNumber: session.keptNumber, hasDraft: session.hasDraft, store: store)
    }

    /// Where the talk is held: as was said now, which the device remembers, or as it was said last.
    func country(of store: UnlockedStore?) throws -> String? {
        guard let store else { return country }
        guard let country else { return store.store.country }
        do throws(StoreError) {
            try store.remember(country: country, month: UserSession.month)
        } catch {
            throw error.failure(store.store.path)
        }
        return country
    }

    /// Goes on with an interview that was interrupted.
    func resume(_ screener: Screener) throws {
        try withTerminal { terminal in
            switch try openDoor(terminal, screener, canKeepNothing: false) {
            case .ended(let ended): ended
            case .success(nil): Ended(.interrupted)
            case .success(let store?): try chooseDraft(terminal, store, screener)
            }
        }
    }

    private func chooseDraft(_ terminal: Terminal, _ store: UnlockedStore, _ screener: Screener) throws -> Ended {
        let chooser = DraftChooser(
            terminal: terminal, writer: writer(screener, store), drafts: store.drafts, now: UserSession.now,
            instruments: sets.instruments)
        switch chooser.choose() {
        case .left(let end): return Ended(end, store: store)
        case .none(let message): return Ended(.done(message, [:]), store: store)
        case .failed(let path, let fault): throw StoreError.file(path, fault).failure(store.store.path)
        case .draft(let draft): return try resume(draft, terminal, store)
        }
    }

    private func resume(_ draft: Draft, _ terminal: Terminal, _ store: UnlockedStore) throws -> Ended {
        guard let instrument = sets.instruments.first(where: { draft.header.isUnder($0) }) else {
            let header = draft.header
            throw Failure(
                .badConfiguration, .errorDraftEdition,
                ["instrument": header.instrument.text, "edition": header.edition])
        }
        let screener = try sets.screener(for: instrument)
        guard let interview = draft.replayed(screener),
            let codes = RecordCodes(record: draft.header.code, withdrawal: draft.header.withdrawalCode)
        else {
            throw Failure(.badConfiguration, .errorDraftProgram, ["version": draft.header.program])
        }
        let writer = writer(screener, store)
        let clock = MinuteClock(from: draft.minute)
        do throws(FileFault) {
            let journal = try store.drafts.journal(after: draft, seconds: UserSession.month.start)
            var session = InterviewSession(
                resuming: interview, journal: journal, terminal: terminal, writer: writer,
                notes: firstNotes(terminal, store), country: draft.header.country,
                keeping: keeping(
                    store, screener, writer, draft.header.country, codes, asksEverything: draft.header.asksEverything,
                    earlierWording: Wording(rawValue: draft.header.wording) ?? .source),
                papers: paperSetting(clock), minute: clock.minute)
            let end = session.run()
            if case .done = end, let talk = draft.header.talk {
                try store.drafts.tell(
                    talk, session.finding ?? .unfinished, now: UserSession.now, seconds: UserSession.month.start)
            }
            return Ended(end, keptNumber: session.keptNumber, hasDraft: session.hasDraft, store: store)
        } catch {
            throw StoreError.file(draft.name, error).failure(store.store.path)
        }
    }

    func paperSetting(_ clock: MinuteClock) -> PaperSetting {
        PaperSetting(language: language, fileTime: UserSession.month.start) {
            UserSession.moment(secondsAgo: 60 * clock.minute())
        }
    }

    func keeping(
        _ store: UnlockedStore, _ screener: Screener, _ writer: PageWriter, _ country: String?, _ codes: RecordCodes,
        asksEverything: Bool, seenOfSite: Set<Observation.ID> = [], talk: TalkOfVisit? = nil,
        earlierWording: Wording = .source
    ) -> Keeping {
        let month = UserSession.month
        let keeper = SealedRecordKeeper(
            store: store, writer: writer, program: Release.version, country: country, month: month,
            deidentifier: sets.deidentifier(for: screener.instrument, country: country), codes: codes,
            earlierWording: earlierWording)
        return Keeping(
            keeper: keeper,
            makeJournal: { place in
                let header = DraftHeader(
                    program: Release.version, instrument: screener.instrument, context: place, country: country,
                    asksEverything: asksEverything, code: codes.record.description,
                    withdrawalCode: codes.withdrawal.description,
                    wording: (writer.spoken?.wording ?? .source).rawValue, seenOfSite: seenOfSite,
                    talk: talk, started: UserSession.now)
                return store.drafts.journal(for: header, seconds: month.start)
            },
            opensLock: { store.store.accepts($0) })
    }

    /// Leaves the terminal as it was, whatever happens.
    func withTerminal(_ body: (Terminal) throws -> Ended) throws {
        Terminal.lockMemory()
        let terminal = try Terminal()
        terminal.enterAlternateScreen()
        terminal.idleLimit = .seconds(lockAfter)
        let result = Result { try body(terminal) }
        terminal.clear()
        terminal.leaveAlternateScreen()
        terminal.close()
        try finish(try result.get())
    }

    func writer(_ screener: Screener, _ store: UnlockedStore?) -> PageWriter {
        let head = store?.store.isForTests == true ? [texts[.headTest]] : []
        return PageWriter(
            instrument: screener.instrument, crossChecks: screener.checks, directory: sets.directory, texts: texts,
            spoken: spoken, head: head)
    }

    /// What the first screen says besides.
    func firstNotes(_ terminal: Terminal, _ store: UnlockedStore?) -> [String] {
        var notes: [String] = []
        if !terminal.hasAlternateScreen { notes.append(texts[.headNoAlternateScreen]) }
        if UserSession.isWatched { notes.append(texts[.headMultiplexer]) }
        if let overrideFolder { notes.append(texts[.headOverride, ["folder": overrideFolder]]) }
        notes.append(store.map { sealedTo($0.store) } ?? texts[.headKeepsNothing])
        return notes
    }

    private func sealedTo(_ store: DeviceStore) -> String {
        guard let authority = store.authority else { return texts[.headOwnKey] }
        if authority.isValid(in: UserSession.month.name) { return texts[.headSealedTo, ["name": authority.name]] }
        return texts[.headKeyEnded, ["name": authority.name, "until": authority.until]]
    }

    private func finish(_ ended: Ended) throws {
        switch ended.end {
        case .done(let message, let values): try Streams.output(texts[message, values] + "\n")
        case .interrupted: try leave(.stopNothingKept, ended)
        case .terminated: try leave(.stopTerminated, ended)
        case .closed: try leave(.stopClosed, ended)
        // The panic key says nothing, so that nothing is read over a shoulder.
        case .panic: throw CleanExit(status: ExitStatus(ended.end))
        }
    }

    private func leave(_ message: Message, _ ended: Ended) throws {
        if let number = ended.keptNumber {
            Streams.error(texts[.stopKept, ["number": number]])
        } else {
            Streams.error(texts[ended.hasDraft ? .stopDraftKept : message])
        }
        throw CleanExit(status: ExitStatus(ended.end))
    }
}

/// The store.
extension Sitting {
    /// What came of asking for the passphrase.
    enum Door {
        case success(UnlockedStore?)
        case ended(Ended)
    }

    func openDoor(_ terminal: Terminal, _ screener: Screener, canKeepNothing: Bool = true) throws -> Door {
        guard let storeFolder else { return .success(nil) }
        let outcome: StoreDoor.Outcome
        if DeviceStore.exists(at: storeFolder) {
            let store = try StoreError.told(about: storeFolder) { () throws(StoreError) in
                try DeviceStore(path: storeFolder)
            }
            guard store.isMade(on: UserSession.machine) else { throw StoreError.copied.failure(storeFolder) }
            let head = store.isForTests ? [texts[.headTest]] : []
            outcome = door(terminal, screener, head).open(store, canKeepNothing: canKeepNothing)
        } else if canKeepNothing {
            outcome = door(terminal, screener, []).make()
        } else {
            throw StoreError.absent.failure(storeFolder)
        }
        switch outcome {
        case .open(let store): return .success(store)
        case .keepNothing: return .success(nil)
        case .left(let end): return .ended(Ended(end))
        case .failed(let error): throw error.failure(storeFolder)
        }
    }

    private func door(_ terminal: Terminal, _ screener: Screener, _ head: [String]) -> StoreDoor {
        StoreDoor(
            terminal: terminal,
            writer: PageWriter(instrument: screener.instrument, crossChecks: [], texts: texts, head: head),
            folder: storeFolder ?? "", machine: UserSession.machine, month: UserSession.month)
    }
}
