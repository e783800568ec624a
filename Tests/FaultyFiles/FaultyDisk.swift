import Files
import Glibc

/// A disk in memory on which any call can fail, writing can be short, and power can be lost after any call.
final class FaultyDisk: FileLayer {
    /// What goes wrong, and when.
    struct Fault {
        /// How many calls go well before it.
        let call: Int
        let number: Int32
        /// The call is carried out, and fails nevertheless.
        var isDone = false
        /// Every later call fails too, as if the program had ended here.
        var lasts = false
    }

    private(set) var state = DiskState()
    /// What it was after each call.
    private(set) var history: [DiskState] = []
    private(set) var openFiles: [Int32: Int] = [:]
    var fault: Fault?
    /// How many bytes one call writes at most.
    var mostBytes = Int.max
    /// The permissions of every folder that is made from now on.
    var folderMode: UInt32 = 0o700
    private var lastFile: Int32 = 2

    /// Carries a call out, unless it is to fail.
    private func call<Value>(_ body: () throws(FileFault) -> Value) throws(FileFault) -> Value {
        let number = history.count
        defer { history.append(state) }
        guard let fault, fault.call == number || fault.lasts && fault.call < number else { return try body() }
        if fault.isDone { _ = try body() }
        throw FileFault(number: fault.number)
    }

    func create(_ path: String) throws(FileFault) -> Int32 {
        let node = try call { () throws(FileFault) in try state.create(path) }
        lastFile += 1
        openFiles[lastFile] = node
        return lastFile
    }

    func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(FileFault) -> Int {
        let node = try node(file)
        let taken = bytes.prefix(mostBytes)
        try call { state.append(taken, to: node) }
        return taken.count
    }

    func setTimes(of file: Int32, seconds: Int) throws(FileFault) {
        let node = try node(file)
        try call { state.setTime(of: node, to: seconds) }
    }

    func sync(_ file: Int32) throws(FileFault) {
        let node = try node(file)
        try call { state.sync(node) }
    }

    func close(_ file: Int32) throws(FileFault) {
        _ = try node(file)
        openFiles[file] = nil
        try call {}
    }

    func rename(_ from: String, to path: String) throws(FileFault) {
        try call { () throws(FileFault) in try state.rename(from, to: path) }
    }

    func createOnStick(_ path: String) throws(FileFault) -> Int32 { try create(path) }

    func append(to path: String) throws(FileFault) -> Int32 {
        let node = try call { () throws(FileFault) in try state.file(path) }
        lastFile += 1
        openFiles[lastFile] = node
        return lastFile
    }

    func truncate(_ file: Int32, to count: Int) throws(FileFault) {
        let node = try node(file)
        try call { state.truncate(node, to: count) }
    }

    func read(_ path: String, atMost limit: Int) throws(FileFault) -> [UInt8] {
        let bytes = try call { () throws(FileFault) in state.bytes(of: try state.file(path)) }
        if bytes.count > limit { throw .tooLarge }
        return bytes
    }

    func replace(_ path: String, by from: String) throws(FileFault) {
        try call { () throws(FileFault) in try state.replace(path, by: from) }
    }

    func remove(_ path: String) throws(FileFault) {
        try call { () throws(FileFault) in try state.remove(path) }
    }

    func names(in path: String) throws(FileFault) -> [String] {
        try call { () throws(FileFault) in try state.names(in: path) }
    }

    func lock(_ path: String) throws(FileFault) -> Int32? {
        let node = try call { () throws(FileFault) in
            if let node = try? state.file(path) { node } else { try state.create(path) }
        }
        lastFile += 1
        openFiles[lastFile] = node
        return lastFile
    }

    func makeFolder(_ path: String) throws(FileFault) -> Bool {
        try call { () throws(FileFault) in
            if state.found[path] != nil { return false }
            try state.makeFolder(path, mode: folderMode)
            return true
        }
    }

    func mode(of path: String) throws(FileFault) -> UInt32 {
        try call { () throws(FileFault) in try state.mode(of: path) }
    }

    func mode(ofFile path: String) throws(FileFault) -> UInt32 {
        _ = try call { () throws(FileFault) in try state.file(path) }
        return 0o600
    }

    func syncFolder(_ path: String) throws(FileFault) {
        try call { () throws(FileFault) in try state.syncFolder(path) }
    }

    private func node(_ file: Int32) throws(FileFault) -> Int {
        guard let node = openFiles[file] else { throw FileFault(number: EBADF) }
        return node
    }
}
