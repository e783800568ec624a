import Glibc

/// A file for one test.
final class TemporaryFile {
    let path: String

    init(_ text: String) throws {
        var template = Array("/tmp/terminal-tests-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard descriptor >= 0 else { throw Failure() }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count else { throw Failure() }
    }

    deinit {
        unlink(path)
    }

    struct Failure: Error {}
}
