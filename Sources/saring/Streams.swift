import Glibc

/// Standard output and standard error, written whole or with an error.
enum Streams {
    /// Writes to standard output. A reader that has gone away ends the program quietly, as every filter does.
    static func output(_ text: String) throws {
        try output(Array(text.utf8)[...])
    }

    static func output(_ bytes: ArraySlice<UInt8>) throws {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE {
                throw CleanExit(status: .done)
            } else if errno != EINTR {
                throw Failure(.inputOutput, .errorOutput, ["reason": String(cString: strerror(errno))])
            }
        }
    }

    /// Writes one line to standard error; if that fails there is nobody left to tell.
    static func error(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

    /// The columns to write for: the terminal's, else 80.
    static var columns: Int {
        var size = winsize()
        guard isOutputTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
        return Int(size.ws_col)
    }
}
