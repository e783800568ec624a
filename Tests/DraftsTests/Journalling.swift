import Drafts
import Files
import Instruments
import Interview
import Screening
import Sealing
import TestSupport

/// An interview that is held at random and noted, event by event, on a disk that can fail.
struct Journalling {
    static let folder = "/store/drafts"
    static let monthStart = 1_793_491_200
    static let vault = WrappingKey()

    let disk: FaultyDisk
    let journal: DraftJournal
    private(set) var interview: Interview
    /// How many events were acknowledged by then, for each call to the disk.
    private(set) var acknowledged: [Int] = []
    private var noted = 0
    private var random: SplitMix64

    init?(seed: UInt64, on disk: FaultyDisk = FaultyDisk(), context: Context.ID = "worksite") {
        guard let folder = try? PrivateFolder(path: Self.folder, files: disk) else { return nil }
        self.disk = disk
        random = SplitMix64(seed: seed)
        let header = DraftHeader(
            program: "0.0.0", instrument: Repository.instrument, context: context, country: "THA",
            asksEverything: false, started: Self.monthStart)
        journal = DraftFolder(folder: folder, vault: Self.vault).journal(for: header, seconds: Self.monthStart)
        interview = Interview(screener: Repository.screener, context: context, id: "1", keepsRecord: true)
        catchUp()
    }

    /// Goes on with what a disk holds.
    init?(resuming draft: Draft, on disk: FaultyDisk, seed: UInt64) {
        guard let folder = try? PrivateFolder(path: Self.folder, files: disk),
            let journal = try? DraftFolder(folder: folder, vault: Self.vault).journal(
                after: draft, seconds: Self.monthStart),
            let interview = draft.replayed(Repository.screener)
        else { return nil }
        self.disk = disk
        self.journal = journal
        self.interview = interview
        random = SplitMix64(seed: seed)
        noted = draft.events.count
        catchUp()
    }

    private mutating func catchUp() {
        acknowledged += Array(repeating: noted, count: disk.history.count - acknowledged.count)
    }

    /// One thing that an officer does, and its note.
    ///
    /// - Returns: whether the note is said to be on the disk; nil where nothing could be done.
    @discardableResult
    mutating func step() -> Bool? {
        guard let event = event() else { return nil }
        guard (try? interview.apply(event, minute: interview.events.count / 4)) != nil else { return true }
        let isNoted = (try? journal.note(interview)) != nil
        // Only when the last call has returned is it acknowledged.
        catchUp()
        if isNoted {
            noted = journal.isBegun ? interview.events.count : 0
            acknowledged[acknowledged.count - 1] = noted
        }
        return isNoted
    }

    private mutating func event() -> Event? {
        switch random.below(20) {
        case 0: return .back
        case 1: return .danger
        default: break
        }
        switch interview.page {
        case .question(let question, _):
            if case .list(let list) = question.kind {
                let entries = Repository.instrument.list(list)?.entries ?? []
                return entries.isEmpty ? nil : .responded(.code(random.one(of: entries).code))
            }
            let sheet = interview.answerSheet
            let offered = question.choices.filter { $0.ends == nil && interview.screener.isOffered($0, sheet) }
            guard !offered.isEmpty else { return nil }
            // Consent to a record, so that there is one.
            if question.field == .consentRecord { return .responded(.answer(.choices([Choice.yes]))) }
            return .responded(.answer(.choices([random.one(of: offered).id])))
        case .ending, .finished: return nil
        default: return .read
        }
    }

    /// What somebody finds who opens the store again.
    static func drafts(on found: [String: DiskState.Found], vault: WrappingKey = vault) throws -> [DraftListing] {
        let folder = try PrivateFolder(path: folder, files: FaultyDisk(holding: found))
        return try DraftFolder(folder: folder, vault: vault).list()
    }
}

extension DraftListing {
    var draft: Draft? {
        if case .draft(let draft) = self { draft } else { nil }
    }
}
