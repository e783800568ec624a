import Glibc

/// Standard output and standard error, written whole or with an error.
package enum Streams {
    /// What stays in a file when its disk is full in the middle of a text.
    package enum Unit {
        /// Nothing of it: half a document is worse than none.
        case document
        /// Its whole lines.
        case line
    }

    /// Writes to standard output. A reader that has gone away ends the program quietly, as every filter does.
    package static func output(_ text: String) throws {
        try output(Array(text.utf8)[...], in: .document)
    }

    package static func output(_ bytes: ArraySlice<UInt8>, in unit: Unit) throws {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE {
                throw CleanExit(status: .done)
            } else if errno != EINTR {
                let reason = String(cString: strerror(errno))
                takeBack(from: bytes[..<rest.startIndex], in: unit)
                throw Failure(.inputOutput, unit == .line ? .errorOutputLines : .errorOutput, ["reason": reason])
            }
        }
    }

    /// Shortens a file by the unit that was begun and not finished. What went into a pipe cannot be taken back.
    private static func takeBack(from written: ArraySlice<UInt8>, in unit: Unit) {
        let whole = unit == .line ? written.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } : nil
        let excess = written.endIndex - (whole ?? written.startIndex)
        var status = stat()
        guard excess > 0, fstat(STDOUT_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
        let end = lseek(STDOUT_FILENO, 0, SEEK_CUR)
        // Somebody else may write to the same file; then it is not ours to shorten.
        guard end == status.st_size, end >= off_t(excess) else { return }
        ftruncate(STDOUT_FILENO, end - off_t(excess))
        lseek(STDOUT_FILENO, end - off_t(excess), SEEK_SET)
    }

    /// Writes one line to standard error; if that fails there is nobody left to tell.
    package static func error(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    package static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    package static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

    /// The columns to write for: the terminal's, else 80.
    package static var columns: Int {
        var size = winsize()
        guard isOutputTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
        return Int(size.ws_col)
    }
}
