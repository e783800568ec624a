import FaultyFiles
import Files
import Interview
import Sealing
import Testing

@testable import Drafts

/// Of a damaged draft everything before the damage is read, and nothing is thrown away.
struct DamagedDraftTests {
    private static let openings = Result { try Openings(seed: 9, count: 1) }

    /// A sitting with a draft of several openings, one byte of whose file was changed.
    private func damaged(seed: UInt64) throws -> (DraftSitting, changed: [UInt8], name: String) {
        var officer = RandomOfficer(seed: seed)
        let (sitting, whole, name) = try sitting(&officer)
        var bytes = whole
        bytes[Int.random(in: Self.beginning(of: bytes)..<bytes.count - 274, using: &officer.random)] ^= 0x40
        try sitting.folder.replace(bytes, name: name, seconds: DraftSitting.monthStart)
        return (sitting, bytes, name)
    }

    /// The head of the file, and the frame with the draft's header, which says how many steps it takes.
    private static func beginning(of bytes: [UInt8]) -> Int {
        let frame = 12 + 60 + 33
        return frame + 2 + 256 * Int(bytes[frame + 1]) + 16
    }

    private func sitting(_ officer: inout RandomOfficer) throws -> (DraftSitting, bytes: [UInt8], name: String) {
        var sitting = try DraftSitting(try Self.openings.get().interview(&officer, events: 2...4))
        try sitting.journal.note(sitting.interview)
        let draft = try #require(try sitting.draft())
        sitting.journal = try sitting.drafts.journal(after: draft, seconds: DraftSitting.monthStart)
        for _ in 0..<2 {
            try sitting.interview.apply(.danger, minute: 3)
            try sitting.journal.note(sitting.interview)
        }
        return (sitting, try sitting.folder.read(draft.name, atMost: 1 << 20), draft.name)
    }

    @Test func `what is before the damage is gone on with, and a copy is put aside`() throws {
        for seed in 0..<200 as Range<UInt64> {
            let (sitting, changed, name) = try damaged(seed: seed)
            let draft = try #require(try sitting.draft(), "seed \(seed)")
            #expect(draft.end != .whole && draft.isBeginning(of: sitting.interview), "seed \(seed)")
            #expect(draft.events.count < sitting.interview.events.count)
            let journal = try sitting.drafts.journal(after: draft, seconds: DraftSitting.monthStart)
            #expect(try sitting.folder.read(name + ".damaged", atMost: 1 << 20) == changed, "seed \(seed)")
            var interview = try #require(draft.replayed(sitting.interview.screener))
            try interview.apply(.resumed, minute: 9)
            try journal.note(interview)
            // Where the damage is before the consent to a record, only the copy stays.
            guard interview.willKeepRecord else { continue }
            let again = try #require(try sitting.draft())
            #expect(again.end == .whole && again.isBeginning(of: interview), "seed \(seed)")
            #expect(again.events.count == interview.events.count)
            try journal.destroy()
            #expect(sitting.disk.state.foundAfterLoss.allSatisfy { $0.isEmptyOfDrafts }, "seed \(seed)")
        }
    }

    @Test func `a draft whose beginning is damaged is neither read nor taken for an empty one`() throws {
        var officer = RandomOfficer(seed: 1)
        let (sitting, whole, name) = try sitting(&officer)
        for index in 0..<Self.beginning(of: whole) {
            var bytes = whole
            bytes[index] ^= 0x40
            try sitting.folder.replace(bytes, name: name, seconds: DraftSitting.monthStart)
            guard case .unreadable(name, let error)? = try sitting.listings().first else {
                Issue.record("byte \(index)")
                continue
            }
            // An empty one would be removed.
            #expect(error == (index < 12 ? .notADraft : .otherKey), "byte \(index)")
        }
    }

    @Test func `an expired draft goes with the copy that was put aside`() throws {
        for seed in 0..<40 as Range<UInt64> {
            let (sitting, _, name) = try damaged(seed: seed)
            let draft = try #require(try sitting.draft())
            _ = try sitting.drafts.journal(after: draft, seconds: DraftSitting.monthStart)
            try sitting.drafts.destroy(name)
            #expect(sitting.disk.state.found.isEmptyOfDrafts)
            #expect(try sitting.listings().isEmpty)
            // Once more harms nothing.
            try sitting.drafts.destroy(name)
        }
    }
}
