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
            try files.makeFolder(path)
            mode = try files.mode(of: path)
        } catch {
            throw .cannotMake(error)
        }
        guard mode & 0o077 == 0 else { throw .openToOthers }
        try tryOut()
    }

    /// Better to find out before an interview than after it that nothing can be written here.
    private func tryOut() throws(RecordFolderError) {
        let trial = "\(path)/.trial.partial"
        files.remove(trial)
        do throws(FileFault) {
            try files.close(try files.create(trial))
        } catch {
            throw .cannotMake(error)
        }
        files.remove(trial)
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
        do throws(FileFault) {
            try writePartial(bytes, partial)
            try files.setTimes(partial, seconds: monthStart)
            try files.rename(partial, to: whole)
        } catch {
            files.remove(partial)
            throw error
        }
        try files.syncFolder(path)
        return whole
    }

    private func writePartial(_ bytes: [UInt8], _ partial: String) throws(FileFault) {
        let file = try files.create(partial)
        do throws(FileFault) {
            var rest = bytes[...]
            while !rest.isEmpty { rest = rest.dropFirst(try files.write(rest, to: file)) }
            try files.sync(file)
        } catch {
            try? files.close(file)
            throw error
        }
        try files.close(file)
    }
}
