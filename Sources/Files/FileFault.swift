import Glibc

/// Why a file operation failed, by the system's number.
public struct FileFault: Error, Sendable, Hashable {
    public let number: Int32

    public init(number: Int32) {
        self.number = number
    }

    /// The last fault of this thread.
    static var last: FileFault { FileFault(number: errno) }

    /// The system's own words.
    public var words: String { String(cString: strerror(number)) }

    /// Whether there is nothing of that name.
    public var isAbsence: Bool { number == ENOENT }
    /// Whether a folder is not ours to sync.
    var isOfAnotherOwner: Bool { number == EACCES || number == EINVAL }
    /// A disk that takes nothing and names no reason.
    static let takesNothing = FileFault(number: EIO)
    /// A file is larger than it can be, so it is not the file that it should be.
    public static let tooLarge = FileFault(number: EFBIG)
}
