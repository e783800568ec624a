import Files
import GRDB
import Sealing

/// What an authority keeps: its keys, the devices that it knows, and what they handed over.
///
/// ```text
/// keys.json        keys, wrapped by the passphrase
/// registry.sqlite  devices, ledger, cases (encrypted), what was not in order
/// ```
///
/// One program at a time has it open. Its secrets stay closed until `unlock`.
public final class Registry {
    public let path: String
    let folder: PrivateFolder
    private(set) var file: KeyFile
    let database: RegistryDatabase
    /// Held until the program ends.
    private let lock: Int32

    private static let lockName = "lock"

    private init(_ folder: PrivateFolder, _ file: KeyFile, _ lock: Int32) throws(RegistryError) {
        path = folder.path
        self.folder = folder
        self.file = file
        self.lock = lock
        database = try RegistryDatabase(path: folder.path(of: RegistryDatabase.name))
    }

    deinit {
        try? folder.files.close(lock)
    }

    public static func exists(at path: String) -> Bool {
        (try? SystemFiles().mode(ofFile: "\(path)/\(KeyFile.name)")) != nil
    }

    /// Opens a registry.
    public convenience init(path: String) throws(RegistryError) {
        guard Self.exists(at: path) else { throw .absent }
        let folder = try Self.folder(path)
        let lock = try Self.lock(folder)
        do throws(RegistryError) {
            let file = try Self.read(folder)
            try self.init(folder, file, lock)
        } catch {
            try? folder.files.close(lock)
            throw error
        }
    }

    /// Makes a new registry with its first keys.
    ///
    /// - Parameters:
    ///   - name: what stands on its card, for officers: an office, never a person.
    ///   - made: the month from which its key is sealed to, as `2026-11`, and the last one.
    public static func make(
        at path: String, name: String, made: String, until: String, passphrase: Passphrase,
        stretching: Stretching = Stretching()
    ) throws(RegistryError) -> Registry {
        guard !exists(at: path) else { throw .exists }
        let folder = try Self.folder(path)
        let lock = try Self.lock(folder)
        do throws(RegistryError) {
            var secrets = RegistrySecrets()
            let key = secrets.draw(name: name, made: made, until: until)
            let wrapped = stretching.key(passphrase).wrap(
                secrets.vault.bytes, purpose: RegistrySecrets.vaultPurpose)
            let file = KeyFile(stretching: stretching, vault: wrapped, keys: [key]).written(with: secrets.vault)
            let registry = try Registry(folder, file, lock)
            try registry.write(file)
            return registry
        } catch {
            try? folder.files.close(lock)
            throw error
        }
    }

    private static func folder(_ path: String) throws(RegistryError) -> PrivateFolder {
        do throws(PrivateFolderError) {
            return try PrivateFolder(path: path)
        } catch {
            switch error {
            case .openToOthers: throw .openToOthers(path)
            case .cannotMake(let fault): throw .file(path, fault)
            }
        }
    }

    private static func lock(_ folder: PrivateFolder) throws(RegistryError) -> Int32 {
        let path = folder.path(of: lockName)
        do throws(FileFault) {
            if let lock = try folder.files.lock(path) { return lock }
        } catch {
            throw .file(path, error)
        }
        throw .inUse
    }

    private static func read(_ folder: PrivateFolder) throws(RegistryError) -> KeyFile {
        let path = folder.path(of: KeyFile.name)
        let (mode, bytes): (UInt32, [UInt8])
        do throws(FileFault) {
            mode = try folder.files.mode(ofFile: path)
            bytes = try folder.read(KeyFile.name, atMost: KeyFile.largestByteCount)
        } catch {
            throw error == .tooLarge ? .damaged(path) : .file(path, error)
        }
        guard mode & 0o077 == 0 else { throw .openToOthers(path) }
        guard let file = KeyFile(bytes: bytes) else { throw .damaged(path) }
        return file
    }

    func write(_ file: KeyFile) throws(RegistryError) {
        do throws(FileFault) {
            try folder.replace(file.bytes, name: KeyFile.name, seconds: 0)
        } catch {
            throw .file(folder.path(of: KeyFile.name), error)
        }
        self.file = file
    }

    /// Whether its passphrase is cheap to guess, because it was made for tests.
    public var isForTests: Bool { file.stretching.isForTests }
    /// The cards of its keys, the newest last.
    public var cards: [AuthorityCard] { file.keys.map(\.card) }

    /// - Throws: `RegistryError.wrongPassphrase`.
    public func unlock(_ passphrase: Passphrase) throws(RegistryError) -> OpenRegistry {
        let secrets = try RegistrySecrets(
            file, key: file.stretching.key(passphrase), path: folder.path(of: KeyFile.name))
        return OpenRegistry(registry: self, secrets: secrets)
    }
}
