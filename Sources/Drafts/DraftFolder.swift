import Files
import Sealing

/// The drafts of a store.
public struct DraftFolder {
    /// An interview of a day and more is far smaller.
    static let largestByteCount = 1 << 24
    static let ending = ".draft"
    /// What is put behind the name of a copy.
    static let damagedEnding = ".damaged"

    let folder: PrivateFolder
    let vault: WrappingKey

    public init(folder: PrivateFolder, vault: WrappingKey) {
        self.folder = folder
        self.vault = vault
    }

    static func newName(ending: String = DraftFolder.ending) -> String {
        var generator = SystemRandomNumberGenerator()
        return String(UInt64.random(in: (1 << 60)...UInt64.max, using: &generator), radix: 16) + ending
    }

    /// What the folder holds, as far as it can be read.
    public func list() throws(FileFault) -> [DraftListing] {
        var listings: [DraftListing] = []
        for name in try folder.names() where name.hasSuffix(Self.ending) {
            listings.append(try listing(name))
        }
        return listings
    }

    private func listing(_ name: String) throws(FileFault) -> DraftListing {
        let bytes = try folder.read(name, atMost: Self.largestByteCount)
        do throws(DraftError) {
            let opened = try OpenedDraft(bytes: bytes, vault: vault)
            guard let head = opened.payloads.first, let header = DraftHeader(bytes: head) else {
                guard opened.payloads.isEmpty else { return .unreadable(name, .notADraft) }
                // Only what has nothing behind its beginning is empty; anything else was more, and is damaged.
                return .unreadable(name, opened.end == .whole ? .empty : .otherKey)
            }
            let events = opened.payloads.dropFirst().map(EventCoding.event)
            guard !events.contains(where: { $0 == nil }) else { return .unreadable(name, .notADraft) }
            return .draft(Draft(name: name, header: header, events: events.compactMap(\.self), opened: opened))
        } catch {
            return .unreadable(name, error)
        }
    }

    /// A journal that goes on with a draft. Where it does not end whole a copy is put aside first, so that nothing is
    /// lost: a changed length looks like a last write that was cut off.
    public func journal(after draft: Draft, seconds: Int) throws(FileFault) -> DraftJournal {
        if draft.end != .whole {
            let bytes = try folder.read(draft.name, atMost: Self.largestByteCount)
            try folder.replace(bytes, name: draft.name + Self.damagedEnding, seconds: seconds)
        }
        return DraftJournal(folder: folder, vault: vault, draft: draft, seconds: seconds)
    }

    /// A journal for a new interview.
    public func journal(for header: DraftHeader, seconds: Int) -> DraftJournal {
        DraftJournal(folder: folder, vault: vault, header: header, seconds: seconds)
    }

    /// Destroys a draft, and what was put aside of it.
    public func destroy(_ name: String) throws(FileFault) {
        try Self.destroy(name, in: folder)
    }

    /// What was put aside goes first: it is listed nowhere, so that nobody would come back to it.
    static func destroy(_ name: String, in folder: PrivateFolder) throws(FileFault) {
        try folder.destroy(name + damagedEnding)
        // The key stands at the beginning: without it the rest is noise.
        try folder.destroy(name)
    }
}
