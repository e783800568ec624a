import Files

/// Why the registry cannot be used.
public enum RegistryError: Error, Sendable, Hashable {
    /// There is none.
    case absent
    /// There is one already.
    case exists
    /// A folder or file of it lets others in; `chmod` mends it.
    case openToOthers(String)
    /// It could not be read or written.
    case file(String, FileFault)
    /// A file of it is not as it was written.
    case damaged(String)
    /// Another program has it open.
    case inUse
    case wrongPassphrase
    /// What SQLite said: the disk is full, or the file is no database.
    case database(String)
    /// No device of that name was added.
    case unknownDevice
    /// A card that replaces no key of the device that it names.
    case unconfirmedCard
}
