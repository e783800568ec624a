/// How a program ended.
public enum ExitStatus: Equatable, Sendable {
    /// It ended by itself with this status.
    case exited(Int32)
    /// This signal killed it.
    case killed(signal: Int32)
}
