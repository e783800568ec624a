import Drafts
import FaultyFiles
import Files
import Instruments
import Interview
import Screening
import Sealing

/// An interview whose draft is kept on a disk that a test can let fail.
struct DraftSitting {
    static let path = "/drafts"
    static let monthStart = 1_793_491_200
    static let started = 1_795_000_000

    let disk: FaultyDisk
    let vault: WrappingKey
    let folder: PrivateFolder
    var interview: Interview
    var journal: DraftJournal

    /// - Parameter keepsHistory: whether the disk remembers what it was after each call.
    init(_ interview: Interview, vault: WrappingKey = WrappingKey(), keepsHistory: Bool = true) throws {
        disk = FaultyDisk(keepsHistory: keepsHistory)
        folder = try PrivateFolder(path: Self.path, files: disk)
        self.vault = vault
        self.interview = interview
        let header = Self.header(interview)
        journal = DraftFolder(folder: folder, vault: vault).journal(for: header, seconds: Self.monthStart)
    }

    static func header(_ interview: Interview) -> DraftHeader {
        DraftHeader(
            program: "0.2", instrument: interview.instrument, context: interview.context, country: "THA",
            asksEverything: interview.asksEverything, code: "code", withdrawalCode: "another", wording: "source",
            seenOfSite: interview.seenOfSite, started: started)
    }

    var drafts: DraftFolder { DraftFolder(folder: folder, vault: vault) }

    /// Notes what stands, and says whether that is on the disk.
    func note() -> Bool { (try? journal.note(interview)) != nil }

    /// What is listed.
    func listings() throws -> [DraftListing] { try drafts.list() }

    /// The only draft there is.
    func draft() throws -> Draft? { Self.onlyDraft(try listings()) }

    static func onlyDraft(_ listings: [DraftListing]) -> Draft? {
        if listings.count == 1, case .draft(let draft) = listings[0] { draft } else { nil }
    }

    /// What somebody lists on a disk that holds this.
    static func listings(on found: [String: DiskState.Found], _ vault: WrappingKey) throws -> [DraftListing] {
        let disk = FaultyDisk(DiskState(holding: found), keepsHistory: false)
        return try DraftFolder(folder: PrivateFolder(path: path, files: disk), vault: vault).list()
    }
}

extension Draft {
    /// Whether these are the first events of an interview, with their minutes.
    func isBeginning(of interview: Interview) -> Bool {
        events.count <= interview.events.count
            && zip(events, interview.events).allSatisfy { $0.event == $1 }
            && zip(events, interview.minutes).allSatisfy { $0.minute == $1 }
    }
}

extension Interview {
    /// Whether two interviews are the same to everybody who looks at them.
    func isSame(as other: Interview) -> Bool {
        events == other.events && minutes == other.minutes && page == other.page && transcript == other.transcript
            && breakOffs == other.breakOffs && isStopped == other.isStopped && answerSheet == other.answerSheet
    }
}
