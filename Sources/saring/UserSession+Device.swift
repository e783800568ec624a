import Console
import Glibc
import Sealing

/// What a device needs to know besides: which machine it is, and who may be watching.
extension UserSession {
    /// Where the store is unless `--store` says otherwise.
    static var storeFolder: String { dataFolder + "/saring" }

    /// What tells this machine from others, without naming it; nil where the system gives it no name.
    static var machine: Digest32? {
        guard let file = fopen("/etc/machine-id", "re") else { return nil }
        defer { fclose(file) }
        var name = [UInt8](repeating: 0, count: 64)
        let count = fread(&name, 1, name.count, file)
        return count < 32 ? nil : Digest32(of: Array("saring-machine".utf8) + name.prefix(count))
    }

    /// Whether a terminal multiplexer is seen, or `script`, which records everything.
    static var isWatched: Bool {
        ["TMUX", "STY", "SCRIPT", "TYPESCRIPT"].contains { variable($0) != nil }
    }
}
