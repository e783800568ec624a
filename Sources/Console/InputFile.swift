import Glibc
import Language

/// A file, or standard input where its name is `-`, read in pieces.
package struct InputFile {
    /// A record or a sheet is far smaller; more than this is not one.
    package static let largestDocument = 16 << 20
    package static let pieceSize = 1 << 16

    package let name: String
    private let descriptor: Int32

    package init(_ name: String) throws(Failure) {
        self.name = name
        if name == "-" {
            descriptor = STDIN_FILENO
            return
        }
        descriptor = open(name, O_RDONLY | O_CLOEXEC)
        guard descriptor < 0 else { return }
        if errno == ENOENT { throw Failure(.noInput, .errorNoSuchFile, ["file": name]) }
        throw Self.unreadable(name)
    }

    /// The next piece; empty at the end.
    package func piece() throws(Failure) -> [UInt8] {
        while true {
            var failed: Int32 = 0
            let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
                let read = Glibc.read(descriptor, buffer.baseAddress, Self.pieceSize)
                if read < 0 { failed = errno }
                count = max(0, read)
            }
            if failed == 0 { return piece }
            if failed != EINTR { throw Self.unreadable(name, failed) }
        }
    }

    /// Everything.
    ///
    /// - Parameter limit: a file of more bytes is none that this program makes.
    package func whole(atMost limit: Int = largestDocument) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        while case let piece = try piece(), !piece.isEmpty {
            bytes += piece
            if bytes.count > limit { throw Failure(.badData, .errorBadRecord, ["file": name]) }
        }
        return bytes
    }

    package func close() {
        if descriptor != STDIN_FILENO { Glibc.close(descriptor) }
    }

    private static func unreadable(_ name: String, _ number: Int32 = errno) -> Failure {
        let status: ExitStatus = number == EACCES || number == EPERM ? .notPermitted : .inputOutput
        return Failure(status, .errorCannotRead, ["file": name, "reason": String(cString: strerror(number))])
    }
}
