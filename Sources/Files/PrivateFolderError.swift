/// Why files cannot be kept in a folder.
public enum PrivateFolderError: Error, Sendable, Hashable {
    case cannotMake(FileFault)
    /// Its mode lets others in; it must be 0700.
    case openToOthers
}
