internal import CSignals
internal import Glibc

/// The line settings of a terminal: who echoes, who edits, which keys are signals.
struct TerminalSettings {
    private var value: termios

    /// The settings that `descriptor` has now, or nil with `errno` when it is no terminal.
    init?(of descriptor: Int32) {
        var value = termios()
        guard tcgetattr(descriptor, &value) == 0 else { return nil }
        self.value = value
    }

    /// These settings for as long as this program has the terminal.
    ///
    /// Nothing is echoed and nothing is edited by the kernel: between two questions a typed-ahead answer would
    /// otherwise appear in the middle of the screen, and the kernel cuts an edited line at 4,095 bytes. The keys that
    /// the screens promise work whatever `stty` says, and Ctrl-S does not freeze the screen, which would hold back
    /// the panic key too.
    func quiet() -> TerminalSettings {
        var quiet = self
        quiet.value.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL)
        quiet.value.c_lflag |= tcflag_t(ISIG)
        quiet.value.c_iflag &= ~tcflag_t(IXON | ISTRIP)
        quiet.value.c_oflag |= tcflag_t(OPOST | ONLCR)
        withUnsafeMutableBytes(of: &quiet.value.c_cc) { keys in
            keys[Int(VINTR)] = 0x03
            keys[Int(VQUIT)] = 0x1C
        }
        return quiet.neverWaiting()
    }

    /// These settings, with a `read` that returns at once when nothing was typed.
    ///
    /// Ctrl-\ and its like throw away what was typed before, so a `read` may find nothing after `poll` has promised
    /// something. If it waited then, the signal would wait with it.
    func neverWaiting() -> TerminalSettings {
        var settings = self
        withUnsafeMutableBytes(of: &settings.value.c_cc) { keys in
            keys[Int(VMIN)] = 0
            keys[Int(VTIME)] = 0
        }
        return settings
    }

    /// Gives `descriptor` these settings at once, without waiting for output that may be stuck.
    @discardableResult
    func apply(to descriptor: Int32) -> Bool {
        var value = value
        while tcsetattr(descriptor, TCSANOW, &value) != 0 {
            guard errno == EINTR else { return false }
        }
        return true
    }

    /// Has the C handlers restore these settings and write `farewell` if the process ends without running Swift code.
    func guardTerminal(input: Int32, output: Int32, farewell: String) {
        var value = value
        csignals_guard_terminal(input, output, &value, farewell)
    }
}
