import FaultyFiles
import Files
import Instruments
import Interview
import Screening
import Sealing
import Testing

@testable import Drafts

/// A draft gives back the interview as it stood, to the owner of its store alone, and for three days.
struct JournalTests {
    private static let openings = Result { try Openings(seed: 4) }

    private func interview(seed: UInt64, events: ClosedRange<Int> = 0...6) throws -> Interview {
        var officer = RandomOfficer(seed: seed)
        return try Self.openings.get().interview(&officer, events: events)
    }

    @Test func `nothing is written before the person has agreed that a record is kept`() throws {
        let whole = try interview(seed: 1, events: 0...0)
        var sitting = try DraftSitting(
            Interview(
                screener: whole.screener, context: whole.context, id: "1", keepsRecord: true,
                asksEverything: whole.asksEverything))
        for (event, minute) in zip(whole.events, whole.minutes) {
            #expect(sitting.note())
            #expect(!sitting.journal.isBegun && sitting.disk.written.isEmpty)
            try sitting.interview.apply(event, minute: minute)
        }
        #expect(sitting.note() && sitting.journal.isBegun && !sitting.disk.written.isEmpty)
    }

    @Test func `what is read after each answer goes on as the very interview`() throws {
        for seed in 0..<40 as Range<UInt64> {
            var officer = RandomOfficer(seed: seed)
            var sitting = try DraftSitting(try interview(seed: seed))
            for _ in 0..<6 {
                try sitting.journal.note(sitting.interview)
                let listings = try sitting.listings()
                if !sitting.interview.willKeepRecord {
                    #expect(listings.isEmpty)
                } else {
                    let draft = try #require(DraftSitting.onlyDraft(listings))
                    #expect(draft.end == .whole && draft.header == DraftSitting.header(sitting.interview))
                    let again = try #require(draft.replayed(sitting.interview.screener))
                    #expect(again.isSame(as: sitting.interview), "seed \(seed)")
                }
                officer.goOn(&sitting.interview)
            }
        }
    }

    @Test func `a draft that is gone on with many times is one interview`() throws {
        var officer = RandomOfficer(seed: 5)
        var sitting = try DraftSitting(try interview(seed: 5))
        for _ in 0..<12 {
            try sitting.journal.note(sitting.interview)
            guard sitting.interview.willKeepRecord else { break }
            let draft = try #require(try sitting.draft())
            sitting.interview = try #require(draft.replayed(sitting.interview.screener))
            try sitting.interview.apply(.resumed, minute: draft.minute)
            sitting.journal = try sitting.drafts.journal(after: draft, seconds: DraftSitting.monthStart)
            #expect(sitting.journal.isBegun)
            for _ in 0..<2 { officer.goOn(&sitting.interview) }
        }
        #expect(sitting.interview.breakOffs > 1)
    }

    @Test func `no answer, question or place can be read in what was ever written`() throws {
        for seed in 0..<60 as Range<UInt64> {
            var sitting = try DraftSitting(try interview(seed: seed, events: 1...20), keepsHistory: false)
            for count in [sitting.interview.events.count, sitting.interview.events.count + 1] {
                var officer = RandomOfficer(seed: seed)
                while sitting.interview.events.count < count { officer.goOn(&sitting.interview) }
                try sitting.journal.note(sitting.interview)
            }
            let text = String(decoding: sitting.disk.written, as: Unicode.ASCII.self)
            for word in words(of: sitting.interview) { #expect(!text.contains(word), "seed \(seed): \(word)") }
            let names = sitting.disk.state.found.keys.joined()
            for word in words(of: sitting.interview) { #expect(!names.contains(word)) }
        }
    }

    /// What a frame or header could give away; shorter words can stand in random bytes by chance.
    private func words(of interview: Interview) -> Set<String> {
        var words: Set = ["event", "minute", "choices", "responded", "saring-draft/1", "instrument", "country"]
        words.formUnion([interview.context.text, interview.instrument.id.text, interview.instrument.digest])
        for entry in interview.transcript {
            words.insert(entry.question.id.text)
            if case .answer(let answer) = entry.response { words.formUnion(answer.choices.map(\.text)) }
        }
        return words.filter { $0.count > 4 }
    }

    @Test func `a draft's name and times tell nothing of it`() throws {
        var names: Set<String> = []
        for _ in 0..<20 {
            var sitting = try DraftSitting(try interview(seed: 1, events: 0...0))
            #expect(sitting.note())
            var officer = RandomOfficer(seed: 2)
            officer.goOn(&sitting.interview)
            #expect(sitting.note())
            for (path, thing) in sitting.disk.state.found {
                guard case .file(let bytes, let time) = thing else { continue }
                names.insert(path)
                #expect(time == DraftSitting.monthStart)
                // One size for every answer.
                #expect((bytes.count - 105) % 274 == 0 || bytes.count > 105 + 274 * sitting.interview.events.count)
            }
        }
        #expect(names.count == 20)
    }

    @Test func `consent taken back leaves nothing, also of what was put aside, and can be given again`() throws {
        for seed in 0..<20 as Range<UInt64> {
            let sitting = try DraftSitting(try interview(seed: seed), vault: WrappingKey())
            #expect(sitting.note())
            try sitting.journal.note(try sitting.refusing())
            #expect(!sitting.journal.isBegun)
            #expect(sitting.disk.state.found == ["": .folder, DraftSitting.path: .folder])
            #expect(sitting.disk.state.foundAfterLoss.allSatisfy { $0.isEmptyOfDrafts })
            try sitting.journal.note(sitting.interview)
            #expect(try sitting.draft()?.isBeginning(of: sitting.interview) == true)
        }
    }

    @Test func `a draft is kept for 72 hours, and where the clock was set back it stays`() throws {
        let header = DraftSitting.header(try interview(seed: 1))
        let hours = 3600
        #expect(!header.isExpired(now: DraftSitting.started))
        #expect(!header.isExpired(now: DraftSitting.started + 72 * hours))
        #expect(header.isExpired(now: DraftSitting.started + 72 * hours + 1))
        #expect(!header.isExpired(now: DraftSitting.started - 10_000 * hours))
        let read = try #require(DraftHeader(bytes: header.bytes))
        #expect(read == header && read.started == DraftSitting.started)
    }

    @Test func `a draft says whether it was begun under this very edition`() throws {
        let interview = try interview(seed: 1)
        let header = DraftSitting.header(interview)
        #expect(header.isUnder(interview.instrument))
        let other = try #require(
            DraftHeader(
                bytes: Array(
                    String(decoding: header.bytes, as: UTF8.self)
                        .replacing(interview.instrument.digest, with: String(repeating: "0", count: 64)).utf8)))
        #expect(!other.isUnder(interview.instrument))
    }

    @Test func `a draft of another store is said to be unreadable, and left as it is`() throws {
        let sitting = try DraftSitting(try interview(seed: 3))
        #expect(sitting.note())
        let before = sitting.disk.state.found
        let other = DraftFolder(folder: sitting.folder, vault: WrappingKey())
        guard case .unreadable(let name, .otherKey)? = try other.list().first else {
            Issue.record("another store's key opened a draft")
            return
        }
        #expect(sitting.disk.state.found == before)
        #expect(try sitting.draft()?.name == name)
    }

    @Test func `one file that is no draft hides none of the others`() throws {
        let sitting = try DraftSitting(try interview(seed: 3))
        #expect(sitting.note())
        for (name, bytes) in [("a.draft", [1, 2, 3]), ("b.draft", []), ("c.txt", [1])] as [(String, [UInt8])] {
            _ = try sitting.folder.write(bytes, name: name, seconds: 0)
        }
        let listings = try sitting.listings()
        #expect(listings.count == 3)
        var errors: [DraftError] = []
        for case .unreadable(_, let error) in listings { errors.append(error) }
        #expect(Set(errors) == [.notADraft, .empty])
        #expect(listings.contains { if case .draft = $0 { true } else { false } })
    }

    @Test func `a draft of another program's events is not taken for an interview`() throws {
        let sitting = try DraftSitting(try interview(seed: 3))
        var writer = DraftWriter(vault: sitting.vault)
        let frames = [DraftSitting.header(sitting.interview).bytes, Array(#"{"event":"slept","minute":1}"#.utf8)]
        let bytes = writer.beginning + frames.flatMap { writer.frame($0) }
        _ = try sitting.folder.write(bytes, name: "a.draft", seconds: 0)
        guard case .unreadable("a.draft", .notADraft)? = try sitting.listings().first else {
            Issue.record("what this program does not write was read")
            return
        }
    }
}
