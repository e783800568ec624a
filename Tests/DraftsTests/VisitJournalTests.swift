import FaultyFiles
import Files
import InstrumentFiles
import Instruments
import Interview
import Sealing
import Testing

@testable import Drafts

/// The list of an open visit outlives a power cut, and nothing outlives its end.
struct VisitJournalTests {
    private static let path = "/drafts"
    private static let seconds = 1_793_491_200
    private static let started = 1_795_000_000

    private let site = Repository.screener.instrument.sites.first { $0.id == "factory" }
    private let vault = WrappingKey()
    private let events: [Visit.Event] = [
        .looked("guarded-exit", .seen), .looked("lookout-near", .notLooked), .began,
        .ended(Visit.Finding(isReferred: true, hasLabourClaim: false, needsAnotherTalk: false)), .began,
        .ended(.unfinished), .looked("guarded-exit", .notSeen), .began,
    ]

    private func folder(_ disk: FaultyDisk) throws -> DraftFolder {
        DraftFolder(folder: try PrivateFolder(path: Self.path, files: disk), vault: vault)
    }

    private func header() throws -> VisitHeader {
        VisitHeader(
            instrument: Repository.screener.instrument, site: try #require(site).id, country: "THA",
            started: Self.started)
    }

    private func visit(of events: some Sequence<Visit.Event>) throws -> Visit {
        var visit = Visit(site: try #require(site))
        for event in events { visit.apply(event) }
        return visit
    }

    @Test func `what was noted is read again, by another sitting, and gone on with`() throws {
        let disk = FaultyDisk(keepsHistory: false)
        let drafts = try folder(disk)
        var journal = drafts.journal(for: try header(), seconds: Self.seconds)
        for (index, event) in events.enumerated() {
            try journal.note(event)
            let open = try #require(try drafts.openVisits(now: Self.started + 60).first)
            #expect(open.replayed(Repository.screener.instrument) == (try visit(of: events[...index])))
            journal = drafts.journal(after: open, seconds: Self.seconds)
        }
        #expect(try drafts.openVisits(now: Self.started).first?.talkCount == 3)
        // A draft's list does not show it.
        #expect(try drafts.list().isEmpty)
    }

    @Test
    func
        `a talk that ended later is told to its visit, one that was none is not counted, and a closed visit learns nothing`()
        throws
    {
        let drafts = try folder(FaultyDisk(keepsHistory: false))
        let journal = drafts.journal(for: try header(), seconds: Self.seconds)
        for event in [Visit.Event.began, .began, .calledOff, .began] { try journal.note(event) }
        #expect(try drafts.openVisits(now: Self.started).first?.talkCount == 2)
        let referred = Visit.Finding(isReferred: true, hasLabourClaim: true, needsAnotherTalk: false)
        let talk = TalkOfVisit(visit: journal.name, number: 1)
        try drafts.tell(talk, referred, now: Self.started, seconds: Self.seconds)
        let open = try #require(try drafts.openVisits(now: Self.started).first)
        #expect(open.replayed(Repository.screener.instrument)?.talks == [referred, nil])
        try drafts.journal(after: open, seconds: Self.seconds).destroy()
        try drafts.tell(talk, referred, now: Self.started, seconds: Self.seconds)
        #expect(try drafts.openVisits(now: Self.started).isEmpty)
    }

    @Test func `whenever the power goes, all but what was being written is there`() throws {
        let disk = FaultyDisk()
        let journal = try folder(disk).journal(for: try header(), seconds: Self.seconds)
        for (index, event) in events.enumerated() {
            try journal.note(event)
            for found in disk.state.foundAfterLoss {
                let after = try folder(FaultyDisk(DiskState(holding: found), keepsHistory: false))
                let open = try #require(try after.openVisits(now: Self.started).first)
                #expect(open.replayed(Repository.screener.instrument) == (try visit(of: events[...index])))
            }
        }
    }

    @Test func `a closed visit leaves nothing that can be read`() throws {
        let disk = FaultyDisk()
        let drafts = try folder(disk)
        let journal = drafts.journal(for: try header(), seconds: Self.seconds)
        for event in events { try journal.note(event) }
        try journal.destroy()
        for found in disk.state.foundAfterLoss {
            let after = try folder(FaultyDisk(DiskState(holding: found), keepsHistory: false))
            #expect(try after.openVisits(now: Self.started).isEmpty)
        }
    }

    @Test func `after 72 hours the list is destroyed`() throws {
        let disk = FaultyDisk(keepsHistory: false)
        let drafts = try folder(disk)
        try drafts.journal(for: try header(), seconds: Self.seconds).note(.began)
        #expect(try drafts.openVisits(now: Self.started + 72 * 3600).count == 1)
        #expect(try drafts.openVisits(now: Self.started + 72 * 3600 + 1).isEmpty)
        #expect(try drafts.openVisits(now: Self.started).isEmpty)
    }

    @Test func `another edition does not go on with it`() throws {
        let disk = FaultyDisk(keepsHistory: false)
        let drafts = try folder(disk)
        try drafts.journal(for: try header(), seconds: Self.seconds).note(.began)
        let open = try #require(try drafts.openVisits(now: Self.started).first)
        let other = try InstrumentLibrary(dataFolder: Repository.root.path + "/Tests/Fixtures/instruments/base")
            .read("tiny")
        #expect(open.replayed(other) == nil)
        #expect(open.replayed(Repository.screener.instrument) != nil)
    }
}
