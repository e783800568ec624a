/// The few things that are done to files, so that a test can let any of them fail.
public protocol FileLayer {
    /// Opens a new file for writing, mode 0600; fails if it is there.
    func create(_ path: String) throws(FileFault) -> Int32
    func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(FileFault) -> Int
    func sync(_ file: Int32) throws(FileFault)
    func close(_ file: Int32) throws(FileFault)
    /// Sets the file's times, in seconds since 1970.
    func setTimes(_ path: String, seconds: Int) throws(FileFault)
    func rename(_ from: String, to path: String) throws(FileFault)
    func remove(_ path: String)
    /// Makes a folder, mode 0700, and those above it; it may be there.
    func makeFolder(_ path: String) throws(FileFault)
    /// The permissions of a folder.
    func mode(of path: String) throws(FileFault) -> UInt32
    func syncFolder(_ path: String) throws(FileFault)
}
