import Sealing

/// One file in the folder of drafts.
public enum DraftListing: Sendable {
    case draft(Draft)
    case unreadable(String, DraftError)
}
