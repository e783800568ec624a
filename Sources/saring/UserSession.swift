import Device
import Glibc
import Sealing

/// What the environment says of the user's session: where files belong, and who may be watching.
enum UserSession {
    /// `$XDG_DATA_HOME`, else `~/.local/share`.
    static var dataFolder: String {
        if let folder = variable("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder }
        return (variable("HOME") ?? ".") + "/.local/share"
    }

    /// Where the store is unless `--store` says otherwise.
    static var storeFolder: String { dataFolder + "/saring" }

    /// Seconds since 1970.
    static var now: Int { time(nil) }

    /// The month that it is, here.
    static var month: Month {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let name = "\(parts.tm_year + 1900)-" + (parts.tm_mon < 9 ? "0" : "") + "\(parts.tm_mon + 1)"
        parts.tm_mday = 1
        parts.tm_hour = 0
        parts.tm_min = 0
        parts.tm_sec = 0
        parts.tm_isdst = -1
        return Month(name: name, start: mktime(&parts))
    }

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

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
