/// Why no terminal could be opened.
public enum TerminalError: Error, Equatable, Sendable {
    /// Standard input or standard output is a file or a pipe.
    case notATerminal
    /// Another `Terminal` is open: a process has one.
    case alreadyOpen
    /// The system refused the terminal's settings or the handlers of its signals; the value is `errno`.
    case refused(errno: Int32)
}
