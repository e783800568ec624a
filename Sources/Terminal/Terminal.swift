internal import CReadline
internal import CSignals
internal import Glibc
internal import Synchronization

/// The terminal at which a person sits: a screen to draw on and lines that are typed.
///
/// ```swift
/// Terminal.prepareProcess()
/// let terminal = try Terminal()
/// defer { terminal.close() }
/// terminal.enterAlternateScreen()
/// let draw = {
///     terminal.clear()
///     terminal.write("Which language?\n")
/// }
/// draw()
/// let input = terminal.readLine(prompt: "> ", candidates: ["English", "ไทย"], onResize: draw)
/// ```
///
/// While it is open, nothing typed is echoed except by `readLine`, Ctrl-S does not stop the screen, and Ctrl-C and
/// Ctrl-\ are what they are by default. The signals that a terminal sends are caught and told by `readLine`,
/// `waitForEnter` and `checkSignals`. `close`, `deinit`, `exit()` and a crash put the terminal back as it was found.
///
/// A process has one at a time. It belongs to the thread that uses it.
public final class Terminal {
    /// The extent of the screen, in cells.
    public struct Size: Equatable, Sendable {
        /// Cells in a line; at least 20, so that text can be laid out at all.
        public var columns: Int
        /// Lines.
        public var rows: Int
    }

    /// Whether pages can be drawn apart from what the terminal showed before, and vanish without a trace in its
    /// scroll-back. False on a Linux console, for `TERM=dumb`, and for a terminal that this system does not know.
    public let hasAlternateScreen: Bool

    /// How long a reading waits for the next key before it returns `.idle`; nil for ever.
    public var idleLimit: Duration?

    private static let isTaken = Atomic(false)

    private let found: TerminalSettings
    private let canClear: Bool
    private let isDumb: Bool
    private var isOnAlternateScreen = false
    private var isOpen = true

    /// Lines that were pasted after the one delivered.
    var pastedLines: [[UInt8]] = []
    /// Whether what the screen shows was drawn for another size, or by another program.
    var isPageStale = false

    /// Whether standard input and standard output are both a terminal.
    public static var isInteractive: Bool {
        isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    }

    /// Takes the terminal.
    ///
    /// Calls `prepareProcess` too, for a program that did not. Another open `Terminal`, or a standard input or output
    /// that is none, is an error.
    public init() throws(TerminalError) {
        guard Self.isInteractive else { throw .notATerminal }
        guard let found = TerminalSettings(of: STDIN_FILENO) else { throw .refused(errno: errno) }
        guard !Self.isTaken.exchange(true, ordering: .acquiring) else { throw .alreadyOpen }
        let name = getenv("TERM").flatMap { String(validatingCString: $0) } ?? ""
        self.found = found
        isDumb = name.isEmpty || name == "dumb"
        canClear = !isDumb && creadline_terminal_has(name, "cl") != 0
        hasAlternateScreen = !isDumb && creadline_terminal_has(name, "ti") != 0
        Self.prepareProcess()
        guardTerminal()
        guard csignals_catch() == 0, found.quiet().apply(to: STDIN_FILENO) else {
            let reason = errno
            close()
            throw .refused(errno: reason)
        }
    }

    deinit {
        close()
    }

    /// Leaves the alternate screen and puts the terminal back as it was found. Harmless when repeated.
    public func close() {
        guard isOpen else { return }
        LineEditor.abandon()
        leaveAlternateScreen()
        found.apply(to: STDIN_FILENO)
        csignals_unguard_terminal()
        csignals_release()
        isOpen = false
        Self.isTaken.store(false, ordering: .releasing)
    }

    /// The extent of the screen now; 80 by 24 where the terminal does not tell.
    public var size: Size {
        var window = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0
        let columns = isKnown && window.ws_col > 0 ? Int(window.ws_col) : 80
        let rows = isKnown && window.ws_row > 0 ? Int(window.ws_row) : 24
        return Size(columns: max(20, columns), rows: rows)
    }

    /// Writes text, controls included, as it is. A terminal that is gone is no error here: the next reading says
    /// `.closed`.
    public func write(_ text: String) {
        LineEditor.flush()
        TerminalOutput.write(text)
    }

    /// Empties the screen and puts the cursor at its top left; begins a new line where the terminal cannot.
    public func clear() {
        write(canClear ? "\u{1B}[H\u{1B}[2J" : "\n")
    }

    /// Covers what the terminal shows with an empty screen. Does nothing the second time, nor without
    /// `hasAlternateScreen`.
    public func enterAlternateScreen() {
        guard isOpen, hasAlternateScreen, !isOnAlternateScreen else { return }
        isOnAlternateScreen = true
        guardTerminal()
        write(ControlSequence.enterAlternateScreen)
    }

    /// Shows again what the terminal showed before. Does nothing when the alternate screen is not shown.
    public func leaveAlternateScreen() {
        guard isOpen, isOnAlternateScreen else { return }
        write(ControlSequence.leaveAlternateScreen)
        isOnAlternateScreen = false
        guardTerminal()
    }

    /// Gives the terminal to the shell as after Ctrl-Z, and takes it again when the shell lets the process go on.
    func suspend() {
        LineEditor.releaseTerminal()
        if isOnAlternateScreen { write(ControlSequence.leaveAlternateScreen) }
        found.apply(to: STDIN_FILENO)
        csignals_stop()
        // The one that has just let us go on is attended to here.
        _ = SignalInbox.take(SIGCONT)
        retake()
    }

    /// Takes the terminal again after the process was stopped without being asked.
    func resume() {
        LineEditor.releaseTerminal()
        retake()
    }

    private func retake() {
        found.quiet().apply(to: STDIN_FILENO)
        if isOnAlternateScreen { write(ControlSequence.enterAlternateScreen) }
        LineEditor.reclaimTerminal()
        isPageStale = true
    }

    private func guardTerminal() {
        var farewell = isDumb ? "" : ControlSequence.endBracketedPaste
        if isOnAlternateScreen {
            farewell += ControlSequence.leaveAlternateScreen
        }
        found.guardTerminal(input: STDIN_FILENO, output: STDOUT_FILENO, farewell: farewell)
    }
}
