import Files
import Interview
import Sealing

/// Keeps an interview while it goes on: each event is on the disk, encrypted, before the next question is shown.
///
/// Nothing is written before the person agreed that a record is kept; where that is taken back, everything is destroyed.
public final class DraftJournal {
    private let file: DraftFile
    private let header: DraftHeader
    private var eventCount = 0

    /// A journal for a new interview.
    ///
    /// - Parameter seconds: the times of the file, in seconds since 1970: those of the month.
    public init(folder: PrivateFolder, vault: WrappingKey, header: DraftHeader, seconds: Int) {
        self.header = header
        file = DraftFile(folder: folder, name: DraftFolder.newName(), vault: vault, seconds: seconds)
    }

    /// Goes on with a draft. What was cut off in it is removed at the first event.
    init(folder: PrivateFolder, vault: WrappingKey, draft: Draft, seconds: Int) {
        header = draft.header
        file = DraftFile(folder: folder, name: draft.name, vault: vault, after: draft.opened, seconds: seconds)
        eventCount = draft.events.count
    }

    /// Whether anything of the interview is on the disk.
    public var isBegun: Bool { file.isBegun }

    /// Puts what happened since the last time on the disk.
    ///
    /// - Throws: if that failed; what was there before still is, and the next call tries again.
    public func note(_ interview: Interview) throws(FileFault) {
        guard interview.willKeepRecord else { return try destroy() }
        if file.isBegun {
            try file.append(Self.frames(interview, from: eventCount))
        } else {
            try file.begin([header.bytes] + Self.frames(interview, from: 0))
        }
        eventCount = interview.events.count
    }

    private static func frames(_ interview: Interview, from start: Int) -> [[UInt8]] {
        (start..<interview.events.count).map {
            EventCoding.bytes(interview.events[$0], minute: interview.minutes[$0])
        }
    }

    /// Destroys the draft: its key first, then its name. On flash memory overwriting is best effort.
    public func destroy() throws(FileFault) {
        eventCount = 0
        try file.destroy()
    }
}
