import Glibc

/// Where a user's own files belong.
enum HomeFolder {
    /// `$XDG_DATA_HOME`, else `~/.local/share`.
    static var data: String {
        if let folder = variable("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder }
        return (variable("HOME") ?? ".") + "/.local/share"
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
