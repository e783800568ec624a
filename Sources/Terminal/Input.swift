/// What a person did when the terminal waited for them.
///
/// ```swift
/// switch terminal.readLine(prompt: "> ", candidates: ["yes", "no"], onResize: draw) {
/// case .line(let text): answer(text)
/// case .notText, .interrupted: askAgain()
/// case .endOfInput, .closed, .terminated: saveAndLeave()
/// case .panic: leaveAtOnce()
/// }
/// ```
public enum Input: Equatable, Sendable {
    /// A line, without its end. It may be empty, and may hold control characters that were pasted.
    case line(String)
    /// A line whose bytes are not UTF-8: a terminal set to another encoding.
    case notText
    /// Ctrl-C. The line being typed is dropped; the terminal stays usable.
    case interrupted
    /// Ctrl-D on an empty line.
    case endOfInput
    /// The terminal window was closed, or the line hung up. Nothing more can be shown.
    case closed
    /// Another program asked this one to end (`SIGTERM`).
    case terminated
    /// Nothing was pressed for as long as `Terminal.idleLimit`. The line being typed is dropped.
    case idle
    /// Ctrl-\: hide everything now.
    case panic
}
