import Glibc

/// The operating system's files.
public struct SystemFiles: FileLayer, Sendable {
    public init() {}

    public func createOnStick(_ path: String) throws(FileFault) -> Int32 {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        return try Int32(Self.again { Int(open(path, flags, 0o600)) })
    }

    public func create(_ path: String) throws(FileFault) -> Int32 {
        let file = try createOnStick(path)
        if fchmod(file, 0o600) == 0 { return file }
        let fault = FileFault.last
        Glibc.close(file)
        throw fault
    }

    public func append(to path: String) throws(FileFault) -> Int32 {
        try Int32(Self.again { Int(open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)) })
    }

    public func truncate(_ file: Int32, to count: Int) throws(FileFault) {
        _ = try Self.again { Int(ftruncate(file, off_t(count))) }
    }

    public func read(_ path: String, atMost limit: Int) throws(FileFault) -> [UInt8] {
        let file = try Int32(Self.again { Int(open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)) })
        defer { Glibc.close(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try Self.again { piece.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) } }
            if count == 0 { return bytes }
            bytes += piece.prefix(count)
            if bytes.count > limit { throw .tooLarge }
        }
    }

    public func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(FileFault) -> Int {
        try Self.again { bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } }
    }

    public func setTimes(of file: Int32, seconds: Int) throws(FileFault) {
        let time = timespec(tv_sec: seconds, tv_nsec: 0)
        let both = [time, time]
        if futimens(file, both) != 0 { throw .last }
    }

    public func sync(_ file: Int32) throws(FileFault) {
        _ = try Self.again { Int(fsync(file)) }
    }

    public func close(_ file: Int32) throws(FileFault) {
        // Linux closes a file even where a signal came in between.
        if Glibc.close(file) != 0, errno != EINTR { throw .last }
    }

    /// Looking first is enough against a name that is taken: only two programs that drew the same 80 bits could meet
    /// between the two steps. `link` would need no look, but the file systems of memory sticks do not have it.
    public func rename(_ from: String, to path: String) throws(FileFault) {
        var status = stat()
        if lstat(path, &status) == 0 { throw FileFault(number: EEXIST) }
        if errno != ENOENT { throw .last }
        if Glibc.rename(from, path) != 0 { throw .last }
    }

    public func replace(_ path: String, by from: String) throws(FileFault) {
        if Glibc.rename(from, path) != 0 { throw .last }
    }

    public func remove(_ path: String) throws(FileFault) {
        if unlink(path) != 0 { throw .last }
    }

    public func names(in path: String) throws(FileFault) -> [String] {
        guard let folder = opendir(path) else { throw .last }
        defer { closedir(folder) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
                start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        if errno != 0 { throw .last }
        return names
    }

    public func lock(_ path: String) throws(FileFault) -> Int32? {
        let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
        let file = try Int32(Self.again { Int(open(path, flags, 0o600)) })
        if flock(file, LOCK_EX | LOCK_NB) == 0 { return file }
        let fault = FileFault.last
        Glibc.close(file)
        if fault.number == EWOULDBLOCK { return nil }
        throw fault
    }

    public func makeFolder(_ path: String) throws(FileFault) -> Bool {
        if mkdir(path, 0o700) == 0 {
            if chmod(path, 0o700) != 0 { throw .last }
            return true
        }
        if errno != EEXIST { throw .last }
        return false
    }

    public func mode(of path: String) throws(FileFault) -> UInt32 {
        var status = stat()
        if stat(path, &status) != 0 { throw .last }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw FileFault(number: ENOTDIR) }
        return status.st_mode & 0o777
    }

    public func mode(ofFile path: String) throws(FileFault) -> UInt32 {
        var status = stat()
        if lstat(path, &status) != 0 { throw .last }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileFault(number: EISDIR) }
        return status.st_mode & 0o777
    }

    public func syncFolder(_ path: String) throws(FileFault) {
        let folder = try Int32(Self.again { Int(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) })
        defer { Glibc.close(folder) }
        try sync(folder)
    }

    /// Does it again as long as a signal comes in between.
    private static func again(_ call: () -> Int) throws(FileFault) -> Int {
        while true {
            let result = call()
            if result >= 0 { return result }
            if errno != EINTR { throw .last }
        }
    }
}
