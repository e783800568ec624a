import Glibc

/// The operating system's files.
public struct SystemFiles: FileLayer, Sendable {
    public init() {}

    public func create(_ path: String) throws(FileFault) -> Int32 {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        if file < 0 { throw .last }
        return file
    }

    public func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(FileFault) -> Int {
        let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        if count >= 0 { return count }
        if errno == EINTR { return 0 }
        throw .last
    }

    public func sync(_ file: Int32) throws(FileFault) {
        if fsync(file) != 0 { throw .last }
    }

    public func close(_ file: Int32) throws(FileFault) {
        if Glibc.close(file) != 0 { throw .last }
    }

    public func setTimes(_ path: String, seconds: Int) throws(FileFault) {
        let time = timespec(tv_sec: seconds, tv_nsec: 0)
        let both = [time, time]
        if utimensat(AT_FDCWD, path, both, AT_SYMLINK_NOFOLLOW) != 0 { throw .last }
    }

    public func rename(_ from: String, to path: String) throws(FileFault) {
        if Glibc.rename(from, path) != 0 { throw .last }
    }

    public func remove(_ path: String) {
        unlink(path)
    }

    public func makeFolder(_ path: String) throws(FileFault) {
        let isAbsolute = path.hasPrefix("/")
        var made = isAbsolute ? "" : "."
        for part in path.split(separator: "/") {
            made += "/\(part)"
            if mkdir(made, 0o700) != 0, errno != EEXIST { throw .last }
        }
    }

    public func mode(of path: String) throws(FileFault) -> UInt32 {
        var status = stat()
        if stat(path, &status) != 0 { throw .last }
        return status.st_mode & 0o777
    }

    public func syncFolder(_ path: String) throws(FileFault) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder < 0 { throw .last }
        defer { Glibc.close(folder) }
        if fsync(folder) != 0 { throw .last }
    }
}
