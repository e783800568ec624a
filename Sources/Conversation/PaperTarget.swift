import Files
import Glibc

/// Where a paper goes: a file that the officer names, or a printing command behind `|`.
public struct PaperTarget {
    private let typed: String

    /// - Returns: nil if nothing was named.
    public init?(typed: String) {
        // Only blanks around it are no part of it: a path may have digits of any script, and blanks.
        let inner = typed.drop(while: \.isWhitespace)
        guard inner.contains(where: { !$0.isWhitespace && $0 != "|" }),
            let last = inner.lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        self.typed = String(inner[...last])
    }

    /// The path of the file; nil where it is a command.
    var file: String? { typed.hasPrefix("|") ? nil : typed }

    /// Writes it, for its owner alone.
    ///
    /// - Parameter seconds: the time of the file: that of the month.
    /// - Throws: why not; nothing is then left.
    public func write(_ bytes: [UInt8], seconds: Int) throws(FileFault) {
        if let file { return try PrivateFile(path: file).write(bytes, seconds: seconds) }
        guard let pipe = popen(String(typed.dropFirst()), "w") else { throw FileFault(number: errno) }
        let count = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, pipe) }
        let status = pclose(pipe)
        // What a shell says of a command that it does not find.
        let isThere = (status >> 8) & 0xFF != 127
        guard count == bytes.count, status == 0 else { throw FileFault(number: isThere ? EPIPE : ENOENT) }
    }
}
