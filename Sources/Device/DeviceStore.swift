import Files
import Sealing

/// What a device keeps: its keys, drafts, and sealed records that wait to be handed over.
///
/// ```text
/// store.json     keys, wrapped; the authorities it knows
/// chain.json     how far the chain had come when records last left
/// drafts/        interviews that are going on
/// sealed/        0000000001.sealed …
/// ```
///
/// One program at a time has it open.
public final class DeviceStore {
    public let path: String
    private let folders: StoreFolders
    var folder: PrivateFolder { folders.root }
    var sealedFolder: PrivateFolder { folders.sealed }
    var draftFolder: PrivateFolder { folders.drafts }
    var file: StoreFile
    /// Held until the program ends.
    private let lock: Int32

    static let lockName = "lock"

    private init(_ folders: StoreFolders, file: StoreFile, lock: Int32) {
        path = folders.root.path
        self.folders = folders
        self.file = file
        self.lock = lock
    }

    deinit {
        try? folder.files.close(lock)
    }

    /// Whether there is a store at this path.
    public static func exists(at path: String, files: any FileLayer = SystemFiles()) -> Bool {
        (try? files.mode(ofFile: "\(path)/\(StoreFile.name)")) != nil
    }

    /// Opens a store; a wipe that was interrupted is finished, and then there is none. Its secrets stay closed until `unlock`.
    public convenience init(path: String, files: any FileLayer = SystemFiles()) throws(StoreError) {
        guard Self.exists(at: path, files: files) || StoreFolders.isBeingWiped(path, files) else { throw .absent }
        let folders = try StoreFolders(path: path, files: files)
        let lock = try folders.lock()
        let file: StoreFile
        do throws(StoreError) {
            try folders.removeUnfinished()
            if folders.isBeingWiped {
                try folders.wipe()
                throw .absent
            }
            file = try Self.read(folders)
        } catch {
            // Or whoever mends it and tries again would be told that another program has it.
            try? files.close(lock)
            throw error
        }
        self.init(folders, file: file, lock: lock)
    }

    private static func read(_ folders: StoreFolders) throws(StoreError) -> StoreFile {
        let bytes = try folders.read(StoreFile.name, atMost: StoreFile.largestByteCount)
        guard let file = StoreFile(bytes: bytes) else { throw .damaged(folders.root.path(of: StoreFile.name)) }
        return file
    }

    /// Makes a new store, with new keys.
    ///
    /// - Parameters:
    ///   - stretching: how the passphrase becomes a key; with another cost than the standard one it is a test store.
    ///   - machine: what tells this machine from others; nil where nothing does.
    ///   - month: the month that it is, for keys and file times.
    /// - Throws: `StoreError.damaged` where there are sealed records or drafts, but the file with their keys is gone.
    public static func make(
        at path: String, passphrase: Passphrase, stretching: Stretching = Stretching(), machine: Digest32?,
        month: Month, files: any FileLayer = SystemFiles()
    ) throws(StoreError) -> DeviceStore {
        guard !exists(at: path, files: files) || StoreFolders.isBeingWiped(path, files) else { throw .exists }
        let folders = try StoreFolders(path: path, files: files)
        let lock = try folders.lock()
        let secrets = StoreSecrets()
        let file = StoreFile(
            device: DeviceID(), machine: machine, stretching: stretching, secrets: secrets,
            key: stretching.key(passphrase), made: month.name)
        do throws(StoreError) {
            // Nothing of another device's may be taken for this one's.
            if folders.isBeingWiped { try folders.wipe() }
            try folders.removeUnfinished()
            guard try folders.isEmpty() else { throw .damaged(folders.root.path(of: StoreFile.name)) }
            try folders.write(file.bytes, StoreFile.name, month)
        } catch {
            try? files.close(lock)
            throw error
        }
        return DeviceStore(folders, file: file, lock: lock)
    }

    public var device: DeviceID { file.device }
    /// Whether its passphrase is cheap to guess, because it was made for tests.
    public var isForTests: Bool { file.stretching.isForTests }
    /// The authority that records are sealed to; nil where they are sealed to the device's own key.
    public var authority: AuthorityCard? { file.authorities.last }
    /// Where the device is used, by three letters; nil where nobody said it yet.
    public var country: String? { file.country }
    /// The month in which the signing key was made.
    public var keyMade: String { file.made }

    /// Whether the store belongs to this machine.
    public func isMade(on machine: Digest32?) -> Bool {
        guard let made = file.machine, let machine else { return true }
        return made == machine
    }

    /// - Throws: `StoreError.wrongPassphrase`; `StoreError.damaged` if the passphrase is right, but something in the file
    ///   was changed since: a key, the device's name, an authority.
    public func unlock(_ passphrase: Passphrase) throws(StoreError) -> UnlockedStore {
        UnlockedStore(store: self, secrets: try secrets(passphrase))
    }

    /// Whether this is the passphrase.
    public func accepts(_ passphrase: Passphrase) -> Bool {
        (try? secrets(passphrase)) != nil
    }

    private func secrets(_ passphrase: Passphrase) throws(StoreError) -> StoreSecrets {
        try StoreSecrets(file, key: file.stretching.key(passphrase), path: folder.path(of: StoreFile.name))
    }

    /// Destroys everything in the store: keys first, so that the rest is noise. Where it is interrupted, whoever opens
    /// the store next finishes it.
    public func wipe() throws(StoreError) {
        try folders.wipe()
    }

    func write(_ file: StoreFile, by vault: WrappingKey, _ month: Month) throws(StoreError) {
        let file = file.written(with: vault)
        do throws(FileFault) {
            try folder.replace(file.bytes, name: StoreFile.name, seconds: month.start)
        } catch {
            throw .file(folder.path(of: StoreFile.name), error)
        }
        self.file = file
    }
}
