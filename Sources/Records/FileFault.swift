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
}
