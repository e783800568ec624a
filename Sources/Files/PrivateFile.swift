/// A file that the user names, on a memory stick or anywhere: written, synced, read again and compared.
public struct PrivateFile {
    /// What replaces an older one of itself is small: a card, a receipt.
    private static let largestReplaced = 1 << 20

    public let path: String
    private let files: any FileLayer

    public init(path: String, files: any FileLayer = SystemFiles()) {
        self.path = path
        self.files = files
    }

    /// Writes a new file; fails if there is one of that name. A file that could not be read again as it was written is
    /// removed.
    ///
    /// - Parameter isOlder: whether what stands under that name is only an older one of the same: then it is replaced,
    ///   in one step. Nothing else that the user has is ever written over.
    public func write(
        _ bytes: [UInt8], seconds: Int, replacing isOlder: ([UInt8]) -> Bool = { _ in false }
    ) throws(FileFault) {
        let older = try? files.read(path, atMost: Self.largestReplaced)
        let replaces = older.map(isOlder) ?? false
        let partial = path + ".partial"
        try? files.remove(partial)
        do throws(FileFault) {
            let file = try files.createOnStick(partial)
            do throws(FileFault) {
                try files.writeAll(bytes, to: file)
                try? files.setTimes(of: file, seconds: seconds)
                try files.sync(file)
            } catch {
                try? files.close(file)
                throw error
            }
            try files.close(file)
            guard try files.read(partial, atMost: bytes.count) == bytes else { throw .takesNothing }
            if replaces { try files.replace(path, by: partial) } else { try files.rename(partial, to: path) }
        } catch {
            try? files.remove(partial)
            throw error
        }
        do throws(FileFault) {
            try files.syncFolder(folder)
        } catch {
            // Some memory sticks cannot sync a folder; the file itself is synced and was read again.
            guard error.isOfAnotherOwner else { throw error }
        }
    }

    private var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
