import Files
import Sealing

/// Why the store of a device cannot be used.
public enum StoreError: Error, Sendable, Hashable {
    /// There is none.
    case absent
    /// A folder or file of it lets others in; `chmod` mends it.
    case openToOthers(String)
    /// It could not be read or written.
    case file(String, FileFault)
    /// A file of it is not as it was written.
    case damaged(String)
    /// Another program has it open.
    case inUse
    case wrongPassphrase
    /// It was made on another machine: two that seal as one device would contradict each other.
    case copied
    /// There is one already.
    case exists

    /// The system's fault, where there was one.
    public var fault: FileFault? {
        if case .file(_, let fault) = self { fault } else { nil }
    }
}
