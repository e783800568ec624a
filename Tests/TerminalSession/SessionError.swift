/// Why a session with a program did not go on. It carries what the program printed, for the test's report.
public enum SessionError: Error, CustomStringConvertible {
    /// The program or its terminal could not be started; the value is `errno`.
    case notStarted(errno: Int32)
    /// The text did not appear in time.
    case timedOut(waitingFor: String, seen: String)
    /// The terminal was closed before the text appeared.
    case ended(waitingFor: String, seen: String)

    public var description: String {
        switch self {
        case .notStarted(let errno): "not started: errno \(errno)"
        case .timedOut(let text, let seen):
            "timed out waiting for \(text.debugDescription); seen: \(seen.debugDescription)"
        case .ended(let text, let seen):
            "ended before \(text.debugDescription); seen: \(seen.debugDescription)"
        }
    }
}
