import Language

/// How a conversation at the terminal ended.
public enum SessionEnd: Sendable, Hashable {
    /// It came to its end; the message says what was kept.
    case done(Message, [String: String])
    /// Ctrl-C, or Ctrl-D, at the question whether to stop.
    case interrupted
    /// The panic key: nothing is said.
    case panic
    /// The terminal was closed or hung up.
    case closed
    /// The process was asked to end.
    case terminated
}
