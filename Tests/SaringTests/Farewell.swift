import TerminalSession

/// How the program left a terminal.
struct Farewell {
    let status: ExitStatus
    /// What it wrote after the alternate screen was left.
    let words: String
}
