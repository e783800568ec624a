/// The few things that are done to files, so that a test can let any of them fail.
public protocol FileLayer {
    /// Opens a new file for writing, mode 0600 whatever the process's mask says; fails if it is there.
    func create(_ path: String) throws(FileFault) -> Int32
    /// - Returns: how many bytes were taken, which can be fewer than all.
    func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(FileFault) -> Int
    /// Sets an open file's times, in seconds since 1970.
    func setTimes(of file: Int32, seconds: Int) throws(FileFault)
    /// Puts an open file's bytes and times on the disk for good. Its name is put there by `syncFolder`.
    func sync(_ file: Int32) throws(FileFault)
    /// The file is closed even if this fails.
    func close(_ file: Int32) throws(FileFault)
    /// Gives a file another name, in one step; fails if a file has that name.
    func rename(_ from: String, to path: String) throws(FileFault)
    func remove(_ path: String)
    /// Makes one folder, mode 0700 whatever the process's mask says.
    ///
    /// - Returns: false if it was there.
    func makeFolder(_ path: String) throws(FileFault) -> Bool
    /// The permissions of a folder; fails if it is none.
    func mode(of path: String) throws(FileFault) -> UInt32
    /// Puts the names in a folder on the disk for good.
    func syncFolder(_ path: String) throws(FileFault)
}
