import FaultyFiles
import Files
import Glibc
import Interview
import Sealing
import Testing

@testable import Drafts

/// Whatever the disk does, the interview goes on, and what was noted is there.
struct FailingDraftDiskTests {
    private static let opening = Result { try Openings(seed: 7, count: 1) }

    private func interview(seed: UInt64 = 7) throws -> Interview {
        var officer = RandomOfficer(seed: seed)
        return try Self.opening.get().interview(&officer, events: 0...2)
    }

    private func next(_ interview: Interview) throws -> Interview {
        var next = interview
        try next.apply(.danger, minute: 50)
        return next
    }

    /// Each call of an action made to fail in each way.
    ///
    /// - Parameter body: is given a sitting of which so much was done before, whose disk is about to fail.
    private func forEachFault(
        _ prepare: (inout DraftSitting) throws -> Void, calls: (inout DraftSitting) throws -> Void,
        _ body: (inout DraftSitting, FaultyDisk.Fault) throws -> Void
    ) throws {
        let interview = try interview()
        let vault = WrappingKey()
        for mostBytes in [Int.max, 700] {
            var trial = try DraftSitting(interview, vault: vault, keepsHistory: false)
            trial.disk.mostBytes = mostBytes
            try prepare(&trial)
            let before = trial.disk.callCount
            try calls(&trial)
            let count = trial.disk.callCount - before
            #expect(count > 0)
            for (call, number) in (0..<count).flatMap({ call in [ENOSPC, EIO].map { (call, $0) } }) {
                for (isDone, lasts) in [(false, false), (true, false), (false, true)] {
                    var sitting = try DraftSitting(interview, vault: vault, keepsHistory: false)
                    sitting.disk.mostBytes = mostBytes
                    try prepare(&sitting)
                    let fault = FaultyDisk.Fault(
                        call: sitting.disk.callCount + call, number: number, isDone: isDone, lasts: lasts)
                    sitting.disk.fault = fault
                    try body(&sitting, fault)
                }
            }
        }
    }

    @Test func `where the first write fails, the next answer is noted with all before it`() throws {
        try forEachFault({ _ in }, calls: { try $0.journal.note($0.interview) }) { sitting, fault in
            let isNoted = sitting.note()
            sitting.disk.fault = nil
            sitting.interview = try next(sitting.interview)
            #expect(sitting.note(), "\(fault), noted at once: \(isNoted)")
            try expectWhole(sitting, "\(fault)")
        }
    }

    @Test func `where a later write fails, nothing noted is lost, and the next answer repairs it`() throws {
        try forEachFault(
            { try $0.journal.note($0.interview) },
            calls: { try $0.journal.note(try next($0.interview)) },
            { sitting, fault in
                let before = sitting.interview
                sitting.interview = try next(before)
                _ = sitting.note()
                sitting.disk.fault = nil
                for found in sitting.disk.state.foundAfterLoss {
                    let draft = DraftSitting.onlyDraft(try DraftSitting.listings(on: found, sitting.vault))
                    #expect(draft?.isBeginning(of: sitting.interview) == true, "\(fault)")
                    #expect(draft.map { $0.events.count >= before.events.count } == true, "\(fault)")
                }
                sitting.interview = try next(sitting.interview)
                #expect(sitting.note(), "\(fault)")
                try expectWhole(sitting, "\(fault)")
            })
    }

    @Test func `where destroying fails, it is done at the next try, and nothing is left`() throws {
        try forEachFault(
            { try $0.journal.note($0.interview) }, calls: { try $0.journal.note(try $0.refusing()) },
            { sitting, fault in
                let refused = try sitting.refusing()
                _ = try? sitting.journal.note(refused)
                #expect(!sitting.journal.isBegun)
                sitting.disk.fault = nil
                try sitting.journal.note(refused)
                #expect(sitting.disk.state.found.drafts.isEmpty, "\(fault)")
                #expect(sitting.disk.state.foundAfterLoss.allSatisfy { $0.isEmptyOfDrafts }, "\(fault)")
            })
    }

    @Test func `where destroying fails and the person agrees again, all of it is noted anew`() throws {
        try forEachFault(
            { try $0.journal.note($0.interview) }, calls: { try $0.journal.note(try $0.refusing()) },
            { sitting, fault in
                _ = try? sitting.journal.note(try sitting.refusing())
                sitting.disk.fault = nil
                #expect(sitting.note(), "\(fault)")
                try expectWhole(sitting, "\(fault)")
            })
    }

    @Test func `where the first write fails and consent is taken back, nothing is left`() throws {
        try forEachFault({ _ in }, calls: { try $0.journal.note($0.interview) }) { sitting, fault in
            _ = sitting.note()
            sitting.disk.fault = nil
            try sitting.journal.note(try sitting.refusing())
            #expect(sitting.disk.state.found.isEmptyOfDrafts, "\(fault)")
            #expect(sitting.disk.state.foundAfterLoss.allSatisfy { $0.isEmptyOfDrafts }, "\(fault)")
        }
    }

    @Test func `no file is left open, whatever fails`() throws {
        try forEachFault(
            { try $0.journal.note($0.interview) },
            calls: { try $0.journal.note(try next($0.interview)) },
            { sitting, fault in
                _ = try? sitting.journal.note(try next(sitting.interview))
                _ = try? sitting.journal.destroy()
                #expect(sitting.disk.openFiles.isEmpty, "\(fault)")
            })
    }

    private func expectWhole(_ sitting: DraftSitting, _ name: Comment) throws {
        let found = sitting.disk.state.foundAfterLoss
        for remains in found {
            let draft = DraftSitting.onlyDraft(try DraftSitting.listings(on: remains, sitting.vault))
            #expect(draft?.end == .whole, name)
            #expect(draft?.events.count == sitting.interview.events.count, name)
            #expect(draft?.isBeginning(of: sitting.interview) == true, name)
        }
    }
}
