import Glibc

/// What the environment says of the user's session: where files belong, and who may be watching.
enum UserSession {
    /// `$XDG_DATA_HOME`, else `~/.local/share`.
    static var dataFolder: String {
        if let folder = variable("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder }
        return (variable("HOME") ?? ".") + "/.local/share"
    }

    /// Whether a terminal multiplexer is seen, or `script`, which records everything.
    static var isWatched: Bool {
        ["TMUX", "STY", "SCRIPT", "TYPESCRIPT"].contains { variable($0) != nil }
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
