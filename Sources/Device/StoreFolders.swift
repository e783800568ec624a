import Files

/// The folders of a store, each for its owner alone.
struct StoreFolders {
    let root: PrivateFolder
    let sealed: PrivateFolder
    let drafts: PrivateFolder

    init(path: String, files: any FileLayer) throws(StoreError) {
        root = try Self.open(path, files)
        sealed = try Self.open("\(path)/sealed", files)
        drafts = try Self.open("\(path)/drafts", files)
    }

    private static func open(_ path: String, _ files: any FileLayer) throws(StoreError) -> PrivateFolder {
        do throws(PrivateFolderError) {
            return try PrivateFolder(path: path, files: files)
        } catch {
            switch error {
            case .openToOthers: throw .openToOthers(path)
            case .cannotMake(let fault): throw .file(path, fault)
            }
        }
    }

    func lock() throws(StoreError) -> Int32 {
        let path = root.path(of: DeviceStore.lockName)
        do throws(FileFault) {
            if let lock = try root.files.lock(path) { return lock }
        } catch {
            throw .file(path, error)
        }
        throw .inUse
    }

    func read(_ name: String, atMost limit: Int) throws(StoreError) -> [UInt8] {
        let path = root.path(of: name)
        do throws(FileFault) {
            if try root.files.mode(ofFile: path) & 0o077 != 0 { throw FileFault(number: Self.openMode) }
            return try root.read(name, atMost: limit)
        } catch {
            if error.number == Self.openMode { throw .openToOthers(path) }
            throw error == .tooLarge ? .damaged(path) : .file(path, error)
        }
    }

    /// No fault of the system has this number.
    private static let openMode: Int32 = -1

    func write(_ bytes: [UInt8], _ name: String, _ month: Month) throws(StoreError) {
        do throws(FileFault) {
            _ = try root.write(bytes, name: name, seconds: month.start)
        } catch {
            throw .file(root.path(of: name), error)
        }
    }

    /// Removes what was being written when a program ended: it can hold keys under a passphrase that was given up, or
    /// what somebody said.
    func removeUnfinished() throws(StoreError) {
        for folder in [root, sealed, drafts] {
            do throws(FileFault) {
                try folder.removeUnfinished()
            } catch {
                throw .file(folder.path, error)
            }
        }
    }

    /// Whether nothing is kept here: neither sealed records nor drafts, nor how far a chain had come.
    func isEmpty() throws(StoreError) -> Bool {
        do throws(FileFault) {
            let kept = try sealed.names() + drafts.names() + root.names().filter { $0 == ChainFile.name }
            return kept.isEmpty
        } catch {
            throw .file(root.path, error)
        }
    }
}
