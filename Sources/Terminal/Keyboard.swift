internal import Glibc

/// Standard input, a byte at a time, so that what was typed ahead stays in the kernel for the next reader.
enum Keyboard {
    /// What there is to attend to.
    struct Readiness {
        var hasInput = false
        var isHungUp = false
    }

    /// One attempt to read.
    enum Reading {
        case byte(UInt8)
        case nothing
        case hungUp
    }

    /// Waits until a key is pressed, the terminal goes away or a signal comes, at most `milliseconds` (-1: for ever).
    ///
    /// A closed window is told apart from Ctrl-D here: it may show as an end of file before SIGHUP arrives.
    static func wait(milliseconds: Int32 = -1) -> Readiness {
        var descriptors = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: SignalInbox.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&descriptors, nfds_t(descriptors.count), milliseconds) > 0 else { return Readiness() }
        let events = Int32(descriptors[0].revents)
        return Readiness(
            hasInput: events & POLLIN != 0,
            isHungUp: events & (POLLHUP | POLLERR | POLLNVAL) != 0
        )
    }

    /// Reads one byte.
    static func read() -> Reading {
        var byte: UInt8 = 0
        switch Glibc.read(STDIN_FILENO, &byte, 1) {
        case 1: return .byte(byte)
        // See `TerminalSettings.neverWaiting`; a terminal that is gone shows in `wait`.
        case 0: return .nothing
        default: return errno == EINTR || errno == EAGAIN ? .nothing : .hungUp
        }
    }

    /// Forgets what was typed and not yet read.
    static func discard() {
        tcflush(STDIN_FILENO, TCIFLUSH)
    }
}
