import ArgumentParser
import Console

/// Where the device keeps what it keeps, and when the screen is locked.
struct StoreOptions: ParsableArguments {
    /// Nobody comes back to an open screen later than this.
    static let longestLock = 180

    @Option(help: ArgumentHelp("The folder of this device's store, mode 0700.", valueName: "dir"))
    var store: String?

    @Option(
        help: ArgumentHelp(
            "Lock the screen after so many seconds without a key, 1 to \(longestLock).", valueName: "seconds"))
    var lockAfter = longestLock

    var folder: String { store ?? UserSession.storeFolder }

    func validate() throws {
        guard (1...Self.longestLock).contains(lockAfter) else {
            throw ValidationError("--lock-after takes 1 to \(Self.longestLock) seconds")
        }
    }
}
