/// Why a draft cannot be read at all.
public enum DraftError: String, Error, Sendable, Hashable, CaseIterable {
    /// Its first bytes are not those of a draft.
    case notADraft = "not-a-draft"
    /// The power went before anything was in it.
    case empty
    /// It belongs to another store, or its beginning is damaged.
    case otherKey = "other-key"
}
