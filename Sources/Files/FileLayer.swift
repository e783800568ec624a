/// The few things that are done to files, so that a test can let any of them fail.
public protocol FileLayer {
    /// Opens a new file for writing, mode 0600 whatever the process's mask says; fails if it is there.
    func create(_ path: String) throws(FileFault) -> Int32
    /// Opens a new file for writing where a file system may have no modes, as on memory sticks; fails if it is there.
    func createOnStick(_ path: String) throws(FileFault) -> Int32
    /// Opens a file that is there for writing at its end. A link is not followed.
    func append(to path: String) throws(FileFault) -> Int32
    /// - Returns: how many bytes were taken, which can be fewer than all.
    func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(FileFault) -> Int
    /// Cuts an open file off behind its first bytes.
    func truncate(_ file: Int32, to count: Int) throws(FileFault)
    /// Sets an open file's times, in seconds since 1970.
    func setTimes(of file: Int32, seconds: Int) throws(FileFault)
    /// Puts an open file's bytes and times on the disk for good. Its name is put there by `syncFolder`.
    func sync(_ file: Int32) throws(FileFault)
    /// The file is closed even if this fails.
    func close(_ file: Int32) throws(FileFault)
    /// Everything in a file; `FileFault.tooLarge` if that is more than the limit. A link is not followed.
    func read(_ path: String, atMost limit: Int) throws(FileFault) -> [UInt8]
    /// Gives a file another name, in one step; fails if a file has that name.
    func rename(_ from: String, to path: String) throws(FileFault)
    /// Gives a file the name of another, which is gone then, in one step.
    func replace(_ path: String, by from: String) throws(FileFault)
    func remove(_ path: String) throws(FileFault)
    /// Makes one folder, mode 0700 whatever the process's mask says.
    ///
    /// - Returns: false if it was there.
    func makeFolder(_ path: String) throws(FileFault) -> Bool
    /// The permissions of a folder; fails if it is none.
    func mode(of path: String) throws(FileFault) -> UInt32
    /// The permissions of a file; fails if it is none, or a link.
    func mode(ofFile path: String) throws(FileFault) -> UInt32
    /// The names in a folder, in no order, without `.` and `..`.
    func names(in path: String) throws(FileFault) -> [String]
    /// Puts the names in a folder on the disk for good.
    func syncFolder(_ path: String) throws(FileFault)
    /// Opens a file, which is made if need be, and locks it until it is closed or the process ends.
    ///
    /// - Returns: nil if another process has locked it.
    func lock(_ path: String) throws(FileFault) -> Int32?
}

extension FileLayer {
    /// Writes all bytes, in as many calls as it takes.
    public func writeAll(_ bytes: [UInt8], to file: Int32) throws(FileFault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = try write(rest, to: file)
            // A disk that takes nothing and names no reason would be asked for ever.
            if count == 0 { throw .takesNothing }
            rest = rest.dropFirst(count)
        }
    }
}
