import Conversation
import Device

/// How a sitting ended, and what is left of it.
struct Ended {
    let end: SessionEnd
    let keptNumber: String?
    let hasDraft: Bool
    /// Held until the terminal is closed, so that nobody else opens it before.
    let store: UnlockedStore?

    init(_ end: SessionEnd, keptNumber: String? = nil, hasDraft: Bool = false, store: UnlockedStore? = nil) {
        self.end = end
        self.keptNumber = keptNumber
        self.hasDraft = hasDraft
        self.store = store
    }
}
