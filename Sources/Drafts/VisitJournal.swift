import Files
import Interview
import Sealing

/// Keeps a visit while it is open: each event is on the disk, encrypted, before the next page is shown.
public final class VisitJournal {
    private let file: DraftFile
    /// The name of the visit's file; random.
    public var name: String { file.name }
    private let header: VisitHeader
    /// What could not be written yet.
    private var owed: [Visit.Event] = []

    init(file: DraftFile, header: VisitHeader) {
        self.file = file
        self.header = header
    }

    /// Puts an event on the disk, and whatever could not be written before.
    ///
    /// - Throws: if that failed; what was there before still is, and the next call tries again.
    public func note(_ event: Visit.Event) throws(FileFault) {
        owed.append(event)
        let frames = owed.map(VisitCoding.bytes)
        if file.isBegun { try file.append(frames) } else { try file.begin([header.bytes] + frames) }
        owed = []
    }

    /// Destroys the list, as a visit is closed.
    public func destroy() throws(FileFault) {
        owed = []
        try file.destroy()
    }
}
