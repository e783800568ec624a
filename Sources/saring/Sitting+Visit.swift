import Console
import Conversation
import Device
import Drafts
import Files
import Instruments
import Interview
import Records
import Screening
import Terminal

/// Visits.
extension Sitting {
    /// Holds a visit: one that is open goes on, unless another is wanted.
    func visit(_ screener: Screener, site: Site?) throws {
        try withTerminal { terminal in
            switch try openDoor(terminal, screener) {
            case .ended(let ended): ended
            case .success(let store): try visit(terminal, store, screener, site)
            }
        }
    }

    /// A visit that is to be held, and what keeps it.
    private struct Opened {
        let visit: Visit
        let journal: VisitJournal?
        let country: String?
    }

    private func visit(
        _ terminal: Terminal, _ store: UnlockedStore?, _ screener: Screener, _ site: Site?
    ) throws -> Ended {
        let writer = writer(screener, store)
        let opened: Opened
        switch try open(Dialog(terminal: terminal, writer: writer), writer, store, screener.instrument, site) {
        case .left(let end): return Ended(end, store: store)
        case .opened(let visit): opened = visit
        }
        var session = VisitSession(
            opened.visit, journal: opened.journal, terminal: terminal, writer: writer,
            keeping: store.map { keeping($0, screener, writer, opened.country) },
            papers: paperSetting(MinuteClock(from: 0)),
            urgentHelp: writer.urgentPage(screener.urgentActions, country: opened.country, goesOn: true)
        ) { visit in
            let talk = opened.journal.map { TalkOfVisit(visit: $0.name, number: visit.talks.count) }
            return self.talk(in: visit, terminal, writer, store, screener, opened.country, talk)
        }
        return Ended(session.run(), store: store)
    }

    private func talk(
        in visit: Visit, _ terminal: Terminal, _ writer: PageWriter, _ store: UnlockedStore?, _ screener: Screener,
        _ country: String?, _ talk: TalkOfVisit?
    ) -> VisitSession.Talk {
        let clock = MinuteClock(from: 0)
        var session = InterviewSession(
            terminal: terminal, writer: writer, screener: screener, place: visit.site.context,
            notes: firstNotes(terminal, store), country: country,
            keeping: store.map { keeping($0, screener, writer, country, seenOfSite: visit.seen, talk: talk) },
            asksEverything: false, seenOfSite: visit.seen, papers: paperSetting(clock), minute: clock.minute)
        let end = session.run()
        return VisitSession.Talk(
            end: end, finding: session.finding, hasDraft: session.hasDraft, hasAsked: session.hasAskedWhetherToTalk)
    }

    private func keeping(
        _ store: UnlockedStore, _ screener: Screener, _ writer: PageWriter, _ country: String?,
        seenOfSite: Set<Observation.ID> = [], talk: TalkOfVisit? = nil
    ) -> Keeping {
        var generator = SystemRandomNumberGenerator()
        let codes = RecordCodes(using: &generator)
        return keeping(
            store, screener, writer, country, codes, asksEverything: false, seenOfSite: seenOfSite, talk: talk)
    }
}

/// Opening a visit.
extension Sitting {
    private enum Opening {
        case opened(Opened)
        case left(SessionEnd)
    }

    private func open(
        _ dialog: Dialog, _ writer: PageWriter, _ store: UnlockedStore?, _ instrument: Instrument, _ site: Site?
    ) throws -> Opening {
        var closed: VisitJournal?
        if let store, let (open, visit) = try newestVisit(store, instrument) {
            let journal = store.drafts.journal(after: open, seconds: UserSession.month.start)
            switch try goesOn(dialog, writer, with: visit, open) {
            case .left(let end): return .left(end)
            // It keeps the country in which it was begun: its talks are held in one place.
            case .number(1):
                return .opened(Opened(visit: visit, journal: journal, country: open.header.country))
            case .number(2): closed = journal
            case .number: return .left(.done(.siteLeft, [:]))
            }
        }
        var chosen = site
        if chosen == nil {
            switch choose(dialog, writer.choice(of: instrument.sites), count: instrument.sites.count) {
            case .left(let end): return .left(end)
            case .number(let number) where number > 0: chosen = instrument.sites[number - 1]
            case .number: break
            }
        }
        guard let chosen else { return .left(.done(.resumeNothingChosen, [:])) }
        let country = try country(of: store)
        // Only now, so that whoever leaves before has lost nothing.
        if let closed, let store { try told(store) { () throws(FileFault) in try closed.destroy() } }
        let header = VisitHeader(
            instrument: instrument, site: chosen.id, country: country, started: UserSession.now)
        let journal = store.map { $0.drafts.journal(for: header, seconds: UserSession.month.start) }
        return .opened(Opened(visit: Visit(site: chosen), journal: journal, country: country))
    }

    /// Whether an open visit goes on (1), is closed for another one (2), or stays as it is (0).
    private func goesOn(
        _ dialog: Dialog, _ writer: PageWriter, with visit: Visit, _ open: OpenVisit
    ) throws -> Chosen {
        let hours = max(0, UserSession.now - open.header.started) / 3600
        let page = writer.choice(
            goingOnWith: visit.site, country: open.header.country, hours: hours, talks: open.talkCount)
        while true {
            let chosen = choose(dialog, page, count: 2)
            guard case .number(2) = chosen, open.talkCount > 0 else { return chosen }
            switch choose(dialog, writer.closingVisit, count: 1) {
            case .number(1): return chosen
            case .left(let end): return .left(end)
            case .number: continue
            }
        }
    }

    private func newestVisit(_ store: UnlockedStore, _ instrument: Instrument) throws -> (OpenVisit, Visit)? {
        let open = try told(store) { () throws(FileFault) in
            try store.drafts.openVisits(now: UserSession.now)
        }
        return open.reversed().lazy.compactMap { open in open.replayed(instrument).map { (open, $0) } }.first
    }

    private func told<Value>(_ store: UnlockedStore, _ body: () throws(FileFault) -> Value) throws -> Value {
        do throws(FileFault) {
            return try body()
        } catch {
            throw StoreError.file("drafts", error).failure(store.store.path)
        }
    }

    private enum Chosen {
        case number(Int)
        case left(SessionEnd)
    }

    /// A number of the page, 0 to leave.
    private func choose(_ dialog: Dialog, _ page: [Paragraph], count: Int) -> Chosen {
        var notice: String?
        while true {
            switch dialog.ask(page, notice: notice) {
            case .left(let end): return .left(end)
            case .line(let line):
                if let number = Int(line), (0...count).contains(number) { return .number(number) }
                if line == "q" { return .number(0) }
                notice = texts[.problemNotOffered]
            }
        }
    }
}
