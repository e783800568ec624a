import FaultyFiles
import Files
import Interview
import Sealing

@testable import Drafts

/// One interview whose power is lost between any two calls of the system.
struct PowerLossRun {
    private var sitting: DraftSitting
    /// How many events were acknowledged at each call of the system.
    private var acknowledged: [Int] = []
    private let goesOn: Bool
    private(set) var ways = 0
    private(set) var faults: [String] = []

    /// - Parameter goesOn: whether the interview is also gone on with after each loss.
    init(_ interview: Interview, goingOnAfterLoss goesOn: Bool) throws {
        sitting = try DraftSitting(interview)
        self.goesOn = goesOn
    }

    /// Notes what stands, and then one event after another; the person does not take consent back.
    mutating func hold(events: Int, _ officer: inout RandomOfficer) throws {
        try note(from: 0)
        for _ in 0..<events {
            let before = sitting.interview
            officer.goOn(&sitting.interview)
            if !sitting.interview.willKeepRecord { sitting.interview = before }
            try note(from: before.events.count)
        }
        try check()
    }

    private mutating func note(from count: Int) throws {
        // What was done to the disk until now was done with so many events acknowledged.
        fill(count)
        try sitting.journal.note(sitting.interview)
        fill(count)
        if !acknowledged.isEmpty { acknowledged[acknowledged.count - 1] = sitting.interview.events.count }
    }

    private mutating func fill(_ count: Int) {
        while acknowledged.count < sitting.disk.history.count { acknowledged.append(count) }
    }

    private mutating func check() throws {
        var seen: Set<[String: [UInt8]]> = []
        // From the end: what was tried with more events acknowledged was tried with fewer.
        for (state, least) in zip(sitting.disk.history, acknowledged).reversed() {
            for found in state.foundAfterLoss where seen.insert(found.drafts).inserted {
                ways += 1
                try check(found, least: least)
            }
        }
    }

    private mutating func check(_ found: [String: DiskState.Found], least: Int) throws {
        let disk = FaultyDisk(DiskState(holding: found), keepsHistory: false)
        let drafts = DraftFolder(
            folder: try PrivateFolder(path: DraftSitting.path, files: disk), vault: sitting.vault)
        let listings = try drafts.list()
        if listings.isEmpty, least == 0 { return }
        guard let draft = DraftSitting.onlyDraft(listings) else { return faults.append("\(listings), of \(least)") }
        if draft.events.count < least { faults.append("\(draft.events.count) of \(least) are left") }
        if !draft.isBeginning(of: sitting.interview) { faults.append("another interview") }
        if goesOn { try goOn(draft, drafts, disk) }
    }

    /// After the loss the interview goes on, and is read whole.
    private mutating func goOn(_ draft: Draft, _ drafts: DraftFolder, _ disk: FaultyDisk) throws {
        guard var interview = draft.replayed(sitting.interview.screener) else {
            return faults.append("what is left fits no interview")
        }
        try interview.apply(.resumed, minute: draft.minute)
        let journal = try drafts.journal(after: draft, seconds: DraftSitting.monthStart)
        try journal.note(interview)
        try interview.apply(.danger, minute: draft.minute)
        try journal.note(interview)
        guard let again = DraftSitting.onlyDraft(try drafts.list()), again.end == .whole,
            again.events.count == interview.events.count, again.isBeginning(of: interview)
        else { return faults.append("it could not be gone on with, after \(draft.end)") }
        if draft.end != .whole, disk.state.found.keys.allSatisfy({ !$0.hasSuffix(".damaged") }) {
            faults.append("no copy was put aside")
        }
    }
}
