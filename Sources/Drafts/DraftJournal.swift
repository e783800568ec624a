import Files
import Interview
import Sealing

/// Keeps an interview while it goes on: each event is on the disk, encrypted, before the next question is shown.
///
/// Nothing is written before the person agreed that a record is kept; where that is taken back, everything is destroyed.
public final class DraftJournal {
    private let folder: PrivateFolder
    private let name: String
    private let vault: WrappingKey
    private let header: DraftHeader
    private let seconds: Int
    private var writer: DraftWriter?
    /// Whether anything of it can be on the disk, be it by a write that was said to have failed.
    private var canBeThere = false
    /// Whether the beginning of this opening is still to be written.
    private var owesBeginning = false
    private var wholeByteCount = 0
    private var eventCount = 0

    /// A journal for a new interview.
    ///
    /// - Parameter seconds: the times of the file, in seconds since 1970: those of the month.
    public init(folder: PrivateFolder, vault: WrappingKey, header: DraftHeader, seconds: Int) {
        self.folder = folder
        self.vault = vault
        self.header = header
        self.seconds = seconds
        name = DraftFolder.newName()
    }

    /// Goes on with a draft. What was cut off in it is removed at the first event.
    init(folder: PrivateFolder, vault: WrappingKey, draft: Draft, seconds: Int) {
        self.folder = folder
        self.vault = vault
        self.seconds = seconds
        header = draft.header
        name = draft.name
        writer = DraftWriter(after: draft.opened)
        canBeThere = true
        owesBeginning = true
        wholeByteCount = draft.opened.wholeByteCount
        eventCount = draft.events.count
    }

    /// Whether anything of the interview is on the disk.
    public var isBegun: Bool { writer != nil }

    /// Puts what happened since the last time on the disk.
    ///
    /// - Throws: if that failed; what was there before still is, and the next call tries again.
    public func note(_ interview: Interview) throws(FileFault) {
        guard interview.willKeepRecord else { return try destroy() }
        guard var next = writer else { return try begin(interview) }
        var bytes = owesBeginning ? next.beginning : []
        bytes += Self.frames(interview, from: eventCount, &next)
        try append(bytes)
        writer = next
        owesBeginning = false
        wholeByteCount += bytes.count
        eventCount = interview.events.count
    }

    private func begin(_ interview: Interview) throws(FileFault) {
        var new = DraftWriter(vault: vault)
        var bytes = new.beginning + new.frame(header.bytes)
        bytes += Self.frames(interview, from: 0, &new)
        canBeThere = true
        // The name is this draft's alone. Of an earlier try under it nothing is kept.
        try folder.replace(bytes, name: name, seconds: seconds)
        writer = new
        wholeByteCount = bytes.count
        eventCount = interview.events.count
    }

    private static func frames(_ interview: Interview, from start: Int, _ writer: inout DraftWriter) -> [UInt8] {
        var bytes: [UInt8] = []
        for index in start..<interview.events.count {
            bytes += writer.frame(EventCoding.bytes(interview.events[index], minute: interview.minutes[index]))
        }
        return bytes
    }

    private func append(_ bytes: [UInt8]) throws(FileFault) {
        let file = try folder.files.append(to: folder.path(of: name))
        do throws(FileFault) {
            // Of a write that was cut off, or failed half-way.
            try folder.files.truncate(file, to: wholeByteCount)
            try folder.files.writeAll(bytes, to: file)
            try folder.files.setTimes(of: file, seconds: seconds)
            try folder.files.sync(file)
        } catch {
            try? folder.files.close(file)
            throw error
        }
        try folder.files.close(file)
    }

    /// Destroys the draft: its key first, then its name. On flash memory overwriting is best effort.
    public func destroy() throws(FileFault) {
        guard canBeThere else { return }
        // Whatever fails from here on, nothing is ever appended to this draft: its beginning can be gone.
        writer = nil
        owesBeginning = false
        eventCount = 0
        try DraftFolder.destroy(name, in: folder)
        canBeThere = false
    }
}
