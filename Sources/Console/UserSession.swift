import Files
import Glibc

/// What the environment says of the user's session: where files belong, and the time.
package enum UserSession {
    /// `$XDG_DATA_HOME`, else `~/.local/share`.
    package static var dataFolder: String {
        if let folder = variable("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder }
        return (variable("HOME") ?? ".") + "/.local/share"
    }

    /// Seconds since 1970.
    package static var now: Int { time(nil) }

    /// The month that it is, here.
    package static var month: Month {
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

    /// The local date: `2026-11-27`.
    package static var day: String { String(moment(secondsAgo: 0).prefix(10)) }

    /// The local date and time of so many seconds ago: `2026-11-26 09:30`.
    package static func moment(secondsAgo seconds: Int) -> String {
        var moment = time(nil) - seconds
        var parts = tm()
        localtime_r(&moment, &parts)
        var text = [CChar](repeating: 0, count: 20)
        strftime(&text, text.count, "%Y-%m-%d %H:%M", &parts)
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// What the environment calls by that name.
    package static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
