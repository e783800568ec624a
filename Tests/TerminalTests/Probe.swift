import Glibc
import TerminalSession

/// Starts `terminal-probe`, the program that tells what `Terminal` gives it.
enum Probe {
    /// The environment of a plain UTF-8 terminal, with the backtracer asked for: it must stay silent.
    static let environment = [
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "INPUTRC": "/dev/null",
        "PATH": "/usr/bin:/bin",
        "SWIFT_BACKTRACE": "enable=yes,color=no",
    ]

    /// The program, which the build puts beside the tests.
    static var path: String {
        guard let own = realpath("/proc/self/exe", nil) else { return "" }
        defer { free(own) }
        let folder = String(cString: own).split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return folder.joined(separator: "/") + "/terminal-probe"
    }

    /// Starts the probe in `mode` with changes to the environment.
    static func start(
        _ mode: String = "lines",
        changing changes: [String: String] = [:],
        columns: Int = 80,
        rows: Int = 24
    ) throws -> Session {
        try Session.start(
            executable: path,
            arguments: [mode],
            environment: environment.merging(changes) { $1 },
            columns: columns,
            rows: rows
        )
    }
}
