/// A folder for its owner alone. What is written into it is there whole or not at all.
///
/// ```swift
/// let folder = try PrivateFolder(path: "/home/officer/.local/share/saring/sealed")
/// let path = try folder.write(envelope.bytes, name: "0000000001.sealed", seconds: month.start)
/// ```
public struct PrivateFolder {
    public let path: String
    public let files: any FileLayer

    /// - Throws: `PrivateFolderError` if the folder cannot be made, or others can open it.
    public init(path: String, files: any FileLayer = SystemFiles()) throws(PrivateFolderError) {
        self.path = path
        self.files = files
        let mode: UInt32
        do throws(FileFault) {
            try make()
            mode = try files.mode(of: path)
        } catch {
            throw .cannotMake(error)
        }
        guard mode & 0o077 == 0 else { throw .openToOthers }
        do throws(FileFault) {
            try tryOut()
        } catch {
            throw .cannotMake(error)
        }
    }

    /// Makes the folder and those above it. A file is no safer than the names of the folders on the way to it, so each
    /// is put on the disk before the next is made.
    private func make() throws(FileFault) {
        var parent = path.hasPrefix("/") ? "/" : "."
        for part in path.split(separator: "/") {
            let folder = parent == "/" ? "/\(part)" : "\(parent)/\(part)"
            let isNew = try files.makeFolder(folder)
            do throws(FileFault) {
                // Also where it was there: it can be the work of a program that was ended before it came to this.
                try files.syncFolder(parent)
            } catch {
                // But what is not ours can be closed to us, or of a kind that is never written.
                guard !isNew, error.isOfAnotherOwner else { throw error }
            }
            parent = folder
        }
    }

    /// Better to find out before an interview than after it that nothing can be written here.
    private func tryOut() throws(FileFault) {
        let trial = "\(path)/.trial.partial"
        try? files.remove(trial)
        defer { try? files.remove(trial) }
        try files.close(try files.create(trial))
        try files.syncFolder(path)
    }

    public func path(of name: String) -> String { "\(path)/\(name)" }

    /// The names of the files in it, in order; what was being written when a program ended is none of them.
    public func names() throws(FileFault) -> [String] {
        try files.names(in: path).filter { !$0.hasSuffix(".partial") }.sorted()
    }

    /// Removes what was being written when a program ended. No other program may be writing here.
    public func removeUnfinished() throws(FileFault) {
        let unfinished = try files.names(in: path).filter { $0.hasSuffix(".partial") }
        for name in unfinished { try destroy(name) }
    }

    /// Everything in a file.
    public func read(_ name: String, atMost limit: Int) throws(FileFault) -> [UInt8] {
        try files.read(path(of: name), atMost: limit)
    }

    /// Writes a new file and returns its path; fails if there is one of that name.
    ///
    /// The bytes are written beside it under another name, synced, and given their name only then. Its times are set
    /// by the caller, since those of the day would tell too much.
    ///
    /// - Parameter seconds: the file's times, in seconds since 1970.
    public func write(_ bytes: [UInt8], name: String, seconds: Int) throws(FileFault) -> String {
        let whole = path(of: name)
        try put(bytes, name, seconds) { files, partial throws(FileFault) in try files.rename(partial, to: whole) }
        do throws(FileFault) {
            try files.syncFolder(path)
        } catch {
            // Whoever is told that it was not kept must not find it there.
            try? files.remove(whole)
            throw error
        }
        return whole
    }

    /// Writes a file in the place of one that may be there: afterwards there is the old one or the new one, whole.
    public func replace(_ bytes: [UInt8], name: String, seconds: Int) throws(FileFault) {
        let whole = path(of: name)
        try put(bytes, name, seconds) { files, partial throws(FileFault) in try files.replace(whole, by: partial) }
        try files.syncFolder(path)
    }

    /// Removes a file for good.
    public func remove(_ name: String) throws(FileFault) {
        try files.remove(path(of: name))
        try files.syncFolder(path)
    }

    /// Destroys a file: its bytes first, so that a name that comes back after a loss of power names nothing, then its
    /// name. What a write of it left behind goes too. That there is none is no fault.
    public func destroy(_ name: String) throws(FileFault) {
        for path in [path(of: ".\(name).partial"), path(of: name)] {
            do throws(FileFault) {
                try empty(path)
                try files.remove(path)
            } catch {
                if !error.isAbsence { throw error }
            }
        }
        // Also where there was none: its name can have been removed by a try that came no further.
        try files.syncFolder(path)
    }

    private func empty(_ path: String) throws(FileFault) {
        let file = try files.append(to: path)
        do throws(FileFault) {
            try files.truncate(file, to: 0)
            try files.sync(file)
        } catch {
            try? files.close(file)
            throw error
        }
        try files.close(file)
    }

    private func put(
        _ bytes: [UInt8], _ name: String, _ seconds: Int,
        giveName: (any FileLayer, String) throws(FileFault) -> Void
    ) throws(FileFault) {
        let partial = path(of: ".\(name).partial")
        // Of an earlier try that could not even tidy up.
        try? files.remove(partial)
        do throws(FileFault) {
            try writePartial(bytes, partial, seconds)
            try giveName(files, partial)
        } catch {
            try? files.remove(partial)
            throw error
        }
    }

    private func writePartial(_ bytes: [UInt8], _ partial: String, _ seconds: Int) throws(FileFault) {
        let file = try files.create(partial)
        do throws(FileFault) {
            try files.writeAll(bytes, to: file)
            // Before the sync, so that they are as sure as the bytes.
            try files.setTimes(of: file, seconds: seconds)
            try files.sync(file)
        } catch {
            try? files.close(file)
            throw error
        }
        try files.close(file)
    }
}
