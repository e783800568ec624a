import Glibc

/// A folder of records, for its owner alone. A record is in it whole or not at all.
public struct RecordFolder {
    public let path: String
    private let files: any FileLayer

    /// - Throws: `RecordFolderError` if the folder cannot be made, or others can open it.
    public init(path: String, files: any FileLayer = SystemFiles()) throws(RecordFolderError) {
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

    /// Makes the folder and those above it. A record is no safer than the names of the folders on the way to it, so
    /// each is put on the disk before the next is made.
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
                guard !isNew, [EACCES, EINVAL].contains(error.number) else { throw error }
            }
            parent = folder
        }
    }

    /// Better to find out before an interview than after it that nothing can be written here.
    private func tryOut() throws(FileFault) {
        let trial = "\(path)/.trial.partial"
        files.remove(trial)
        defer { files.remove(trial) }
        try files.close(try files.create(trial))
        try files.syncFolder(path)
    }

    /// Writes a record under its code and returns the file's path.
    ///
    /// The bytes are written beside it under another name, synced, and given their name only then. The file's times
    /// are set to the month, since the day would tell too much.
    ///
    /// - Parameter monthStart: the start of the month, in seconds since 1970.
    public func write(_ bytes: [UInt8], code: RecordCode, monthStart: Int) throws(FileFault) -> String {
        let whole = "\(path)/\(code).json"
        let partial = "\(path)/.\(code).partial"
        // Of an earlier try that could not even tidy up.
        files.remove(partial)
        do throws(FileFault) {
            try writePartial(bytes, partial, monthStart)
            try files.rename(partial, to: whole)
        } catch {
            files.remove(partial)
            throw error
        }
        do throws(FileFault) {
            try files.syncFolder(path)
        } catch {
            // Whoever is told that it was not kept must not find it there.
            files.remove(whole)
            throw error
        }
        return whole
    }

    private func writePartial(_ bytes: [UInt8], _ partial: String, _ monthStart: Int) throws(FileFault) {
        let file = try files.create(partial)
        do throws(FileFault) {
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = try files.write(rest, to: file)
                // A disk that takes nothing and names no reason would be asked for ever.
                if count == 0 { throw FileFault(number: EIO) }
                rest = rest.dropFirst(count)
            }
            // Before the sync, so that they are as sure as the bytes.
            try files.setTimes(of: file, seconds: monthStart)
            try files.sync(file)
        } catch {
            try? files.close(file)
            throw error
        }
        try files.close(file)
    }
}
