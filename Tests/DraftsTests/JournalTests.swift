import Files
import Glibc
import Instruments
import Interview
import Screening
import Sealing
import TestSupport
import Testing

@testable import Drafts

/// What was answered is on the disk before the next question is shown, and nobody can read it there.
struct JournalTests {
    private func held(_ seed: UInt64, steps: Int = 40, on disk: FaultyDisk = FaultyDisk()) throws -> Journalling {
        var journalling = try #require(Journalling(seed: seed, on: disk))
        for _ in 0..<steps { journalling.step() }
        return journalling
    }

    @Test(arguments: UInt64(0)..<20)
    func `what was noted is the very interview`(_ seed: UInt64) throws {
        let journalling = try held(seed, steps: 120)
        let drafts = try Journalling.drafts(on: journalling.disk.state.found).compactMap(\.draft)
        guard journalling.interview.willKeepRecord else { return #expect(drafts.isEmpty) }
        let draft = try #require(drafts.first)
        #expect(drafts.count == 1 && draft.end == .whole)
        #expect(draft.events.map(\.event) == journalling.interview.events)
        #expect(draft.events.map(\.minute) == journalling.interview.minutes)
        let replayed = try #require(draft.replayed(Repository.screener))
        #expect(replayed.answerSheet == journalling.interview.answerSheet)
        #expect(replayed.page == journalling.interview.page)
    }

    @Test(arguments: UInt64(0)..<5)
    func `whenever the power is lost, at most the answer being written is`(_ seed: UInt64) throws {
        let journalling = try held(seed)
        var ways = 0
        var seen: Set<DiskState> = []
        for (state, acknowledged) in zip(journalling.disk.history, journalling.acknowledged) {
            // The same state with more acknowledged was looked at where it was the last.
            if !seen.insert(state).inserted, acknowledged == 0 { continue }
            for found in state.foundAfterLoss where found[Journalling.folder] != nil {
                ways += 1
                let listings = try Journalling.drafts(on: found)
                let draft = listings.compactMap(\.draft).first
                let events = draft?.events.map(\.event) ?? []
                #expect(events.count >= acknowledged, "seed \(seed)")
                #expect(journalling.interview.events.starts(with: events))
                #expect(draft?.end != .damaged, "what a loss of power leaves is no damage")
            }
        }
        #expect(ways > 100)
    }

    @Test(arguments: UInt64(0)..<6)
    func `after a loss of power the interview is gone on with, again and again`(_ seed: UInt64) throws {
        var journalling = try held(seed, steps: 25)
        guard journalling.interview.willKeepRecord else { return }
        var random = SplitMix64(seed: seed)
        for round in 0..<8 {
            let found = random.one(of: random.one(of: journalling.disk.history.suffix(8)).foundAfterLoss)
            guard let draft = try Journalling.drafts(on: found).compactMap(\.draft).first else { return }
            let disk = FaultyDisk(holding: found)
            var next = try #require(Journalling(resuming: draft, on: disk, seed: seed &+ UInt64(round)))
            for _ in 0..<6 { next.step() }
            guard next.interview.willKeepRecord, next.journal.isBegun else { return }
            let read = try #require(try Journalling.drafts(on: disk.state.found).compactMap(\.draft).first)
            #expect(read.end == .whole)
            #expect(read.events.map(\.event) == next.interview.events)
            journalling = next
        }
    }

    @Test(arguments: [ENOSPC, EIO, EROFS])
    func `where the disk is full the next note makes up for it`(_ number: Int32) throws {
        let calls = try held(3, steps: 18).disk.history.count
        var failures = 0
        for call in 0..<calls {
            let disk = FaultyDisk()
            disk.fault = FaultyDisk.Fault(call: call, number: number)
            guard var journalling = Journalling(seed: 3, on: disk) else { continue }
            for _ in 0..<18 where journalling.step() == false { failures += 1 }
            journalling.step()
            journalling.step()
            let draft = try #require(try Journalling.drafts(on: disk.state.found).compactMap(\.draft).first)
            #expect(draft.events.map(\.event) == journalling.interview.events, "call \(call)")
            #expect(draft.end == .whole)
        }
        #expect(failures > 10)
    }

    @Test func `no answer stands readable in any byte that was ever written`() throws {
        let words =
            Repository.instrument.questions.flatMap { [$0.id.text] + $0.choices.map(\.id.text) }
            .filter { $0.utf8.count > 5 } + ["responded", "worksite", "choices", "asean-commit"]
        var written: Set<[UInt8]> = []
        for seed in UInt64(0)..<4 {
            for state in try held(seed).disk.history {
                for case .file(let bytes, _) in state.found.values { written.insert(bytes) }
            }
        }
        #expect(written.count > 20)
        for bytes in written {
            let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x2E }, as: UTF8.self)
            for word in words { #expect(!text.contains(word), "\(word)") }
        }
    }

    @Test func `nothing is written before the person agrees to a record, and nothing stays where that is taken back`()
        throws
    {
        var journalling = try #require(Journalling(seed: 5))
        while !journalling.interview.willKeepRecord { journalling.step() }
        let before = journalling.disk.state.found.keys.filter { $0.hasSuffix(".draft") }
        #expect(before.count == 1)
        let consent = try #require(Repository.instrument.questions.first { $0.field == .consentRecord })
        var interview = journalling.interview
        try interview.apply(.revisit(consent.id), minute: 1)
        let no = try #require(consent.choices.first { $0.id != Choice.yes })
        try interview.apply(.responded(.answer(.choices([no.id]))), minute: 1)
        #expect(!interview.willKeepRecord)
        try journalling.journal.note(interview)
        #expect(journalling.disk.state.found.keys.filter { $0.hasSuffix(".draft") } == [])
        for found in journalling.disk.state.foundAfterLoss {
            #expect(found.keys.allSatisfy { !$0.hasSuffix(".draft") })
        }
    }

    @Test func `a draft that was changed in the middle is read up to there, and a copy is put aside`() throws {
        let journalling = try held(8, steps: 60)
        var found = journalling.disk.state.found
        let path = try #require(found.keys.first { $0.hasSuffix(".draft") })
        guard case .file(var bytes, let time)? = found[path] else { return }
        bytes[bytes.count / 2] ^= 1
        found[path] = .file(bytes, time: time)
        let draft = try #require(try Journalling.drafts(on: found).compactMap(\.draft).first)
        #expect(draft.end == .damaged)
        #expect(!draft.events.isEmpty && draft.events.count < journalling.interview.events.count)
        #expect(journalling.interview.events.starts(with: draft.events.map(\.event)))
        let disk = FaultyDisk(holding: found)
        var next = try #require(Journalling(resuming: draft, on: disk, seed: 1))
        next.step()
        #expect(disk.state.found[path + ".damaged"] == .file(bytes, time: Journalling.monthStart))
    }

    @Test func `with another store's key a draft is not read, and left as it is`() throws {
        let found = try held(2, steps: 60).disk.state.found
        let listings = try Journalling.drafts(on: found, vault: WrappingKey())
        #expect(listings.count == 1)
        guard case .unreadable(_, .otherKey)? = listings.first else {
            Issue.record("\(listings)")
            return
        }
    }

    @Test func `a draft is kept for 72 hours, and where the clock was set back it is kept`() {
        let header = DraftHeader(
            program: "0", instrument: Repository.instrument, context: "farm", country: nil, asksEverything: false,
            started: 1_000_000)
        #expect(!header.isExpired(now: 1_000_000 + 72 * 3600))
        #expect(header.isExpired(now: 1_000_000 + 72 * 3600 + 1))
        #expect(!header.isExpired(now: 0))
    }

    @Test(arguments: UInt64(0)..<10)
    func `every event is read as it was written`(_ seed: UInt64) throws {
        let journalling = try held(seed, steps: 80)
        let others: [Event] = [
            .read, .back, .danger, .stopped, .resumed, .revisit("papers"), .wanted("papers"), .responded(.skipped),
            .responded(.answer(.unknown)), .responded(.answer(.declined)), .responded(.code("THA")),
        ]
        for event in journalling.interview.events + others {
            let read = EventCoding.event(EventCoding.bytes(event, minute: 7))
            #expect(read?.0 == event && read?.minute == 7)
        }
    }
}
