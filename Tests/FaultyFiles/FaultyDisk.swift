import Files
import Glibc

/// A disk in memory on which any call can fail, writing can be short, and power can be lost after any call.
package final class FaultyDisk: FileLayer {
    /// What goes wrong, and when.
    package struct Fault {
        /// How many calls go well before it.
        package let call: Int
        package let number: Int32
        /// The call is carried out, and fails nevertheless.
        package var isDone = false
        /// Every later call fails too, as if the program had ended here.
        package var lasts = false

        package init(call: Int, number: Int32, isDone: Bool = false, lasts: Bool = false) {
            self.call = call
            self.number = number
            self.isDone = isDone
            self.lasts = lasts
        }
    }

    package private(set) var state: DiskState
    /// What it was after each call, if that is kept.
    package private(set) var history: [DiskState] = []
    package private(set) var callCount = 0
    package private(set) var openFiles: [Int32: Int] = [:]
    /// All that was ever given to be written, one call after another.
    package private(set) var written: [UInt8] = []
    private let keepsHistory: Bool
    private var locks: [Int32: Int] = [:]
    package var fault: Fault?
    /// How many bytes one call writes at most.
    package var mostBytes = Int.max
    /// The permissions of every folder that is made from now on.
    package var folderMode: UInt32 = 0o700
    /// The permissions that every file is said to have.
    package var fileMode: UInt32 = 0o600
    private var lastFile: Int32 = 2

    /// - Parameter keepsHistory: whether what the disk was after each call is remembered.
    package init(_ state: DiskState = DiskState(), keepsHistory: Bool = true) {
        self.state = state
        self.keepsHistory = keepsHistory
    }

    /// Carries a call out, unless it is to fail.
    private func call<Value>(_ body: () throws(FileFault) -> Value) throws(FileFault) -> Value {
        let number = callCount
        defer {
            callCount += 1
            if keepsHistory { history.append(state) }
        }
        guard let fault, fault.call == number || fault.lasts && fault.call < number else { return try body() }
        if fault.isDone { _ = try body() }
        throw FileFault(number: fault.number)
    }

    package func create(_ path: String) throws(FileFault) -> Int32 {
        let node = try call { () throws(FileFault) in try state.create(path) }
        lastFile += 1
        openFiles[lastFile] = node
        return lastFile
    }

    package func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(FileFault) -> Int {
        let node = try node(file)
        let taken = bytes.prefix(mostBytes)
        written += taken
        try call { state.append(taken, to: node) }
        return taken.count
    }

    package func setTimes(of file: Int32, seconds: Int) throws(FileFault) {
        let node = try node(file)
        try call { state.setTime(of: node, to: seconds) }
    }

    package func sync(_ file: Int32) throws(FileFault) {
        let node = try node(file)
        try call { state.sync(node) }
    }

    package func close(_ file: Int32) throws(FileFault) {
        _ = try node(file)
        openFiles[file] = nil
        locks[file] = nil
        try call {}
    }

    package func rename(_ from: String, to path: String) throws(FileFault) {
        try call { () throws(FileFault) in try state.rename(from, to: path) }
    }

    package func createOnStick(_ path: String) throws(FileFault) -> Int32 { try create(path) }

    package func append(to path: String) throws(FileFault) -> Int32 {
        let node = try call { () throws(FileFault) in try state.file(path) }
        lastFile += 1
        openFiles[lastFile] = node
        return lastFile
    }

    package func truncate(_ file: Int32, to count: Int) throws(FileFault) {
        let node = try node(file)
        try call { state.truncate(node, to: count) }
    }

    package func read(_ path: String, atMost limit: Int) throws(FileFault) -> [UInt8] {
        let bytes = try call { () throws(FileFault) in state.bytes(of: try state.file(path)) }
        if bytes.count > limit { throw .tooLarge }
        return bytes
    }

    package func replace(_ path: String, by from: String) throws(FileFault) {
        try call { () throws(FileFault) in try state.replace(path, by: from) }
    }

    package func remove(_ path: String) throws(FileFault) {
        try call { () throws(FileFault) in try state.remove(path) }
    }

    package func names(in path: String) throws(FileFault) -> [String] {
        try call { () throws(FileFault) in try state.names(in: path) }
    }

    package func lock(_ path: String) throws(FileFault) -> Int32? {
        let node = try call { () throws(FileFault) in
            if state.holds(path) { try state.file(path) } else { try state.create(path) }
        }
        if locks.values.contains(node) { return nil }
        lastFile += 1
        openFiles[lastFile] = node
        locks[lastFile] = node
        return lastFile
    }

    package func makeFolder(_ path: String) throws(FileFault) -> Bool {
        try call { () throws(FileFault) in
            if state.holds(path) { return false }
            try state.makeFolder(path, mode: folderMode)
            return true
        }
    }

    package func mode(of path: String) throws(FileFault) -> UInt32 {
        try call { () throws(FileFault) in try state.mode(of: path) }
    }

    package func mode(ofFile path: String) throws(FileFault) -> UInt32 {
        _ = try call { () throws(FileFault) in try state.file(path) }
        return fileMode
    }

    package func syncFolder(_ path: String) throws(FileFault) {
        try call { () throws(FileFault) in try state.syncFolder(path) }
    }

    private func node(_ file: Int32) throws(FileFault) -> Int {
        guard let node = openFiles[file] else { throw FileFault(number: EBADF) }
        return node
    }
}
