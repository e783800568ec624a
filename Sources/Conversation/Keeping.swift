import Drafts
import Instruments
import Sealing

/// What an interview needs so that something of it is kept: a journal while it goes on, and a keeper of its record.
public struct Keeping {
    let keeper: any RecordKeeping
    let makeJournal: (Context.ID) -> DraftJournal
    /// Whether a passphrase is the officer's, who locked the screen by going away.
    let opensLock: (Passphrase) -> Bool

    public init(
        keeper: any RecordKeeping, makeJournal: @escaping (Context.ID) -> DraftJournal,
        opensLock: @escaping (Passphrase) -> Bool
    ) {
        self.keeper = keeper
        self.makeJournal = makeJournal
        self.opensLock = opensLock
    }
}
