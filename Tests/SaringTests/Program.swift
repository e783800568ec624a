import Foundation
import TerminalSession
import TestSupport

/// The program under test.
enum Program {
    /// What a program that was run to its end left behind.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String

        /// Standard error, line by line.
        var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    /// `SARING_BINARY`, else the program that the build puts beside the tests.
    static let path: String = {
        if let given = ProcessInfo.processInfo.environment["SARING_BINARY"], !given.isEmpty { return given }
        return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path + "/saring"
    }()

    /// All of the environment that a test gives: a plain UTF-8 terminal, and a home that nobody else uses.
    static func environment(home: TemporaryFolder) -> [String: String] {
        [
            "HOME": home.path,
            "XDG_DATA_HOME": home.path + "/data",
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "INPUTRC": "/dev/null",
            "PATH": "/usr/bin:/bin:/usr/sbin:/sbin",
        ]
    }

    /// Runs the program without a terminal.
    static func run(
        _ arguments: [String], input: String = "", home: TemporaryFolder, folder: String? = nil
    ) throws -> Outcome {
        try run(path, arguments, input: Array(input.utf8), home: home, folder: folder)
    }

    /// Runs a line of shell, in which `$SARING` is the program.
    static func shell(_ script: String, home: TemporaryFolder) throws -> Outcome {
        try run("/bin/bash", ["-c", script], input: [], home: home, folder: home.path)
    }

    /// Runs a program. Its streams are files: none of them can fill up and block.
    static func run(
        _ program: String, _ arguments: [String], input: [UInt8], home: TemporaryFolder, folder: String? = nil
    ) throws -> Outcome {
        let streams = try TemporaryFolder()
        try streams.write(input, to: "input")
        try streams.write([], to: "output")
        try streams.write([], to: "errors")
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = environment(home: home).merging(["SARING": path]) { $1 }
        process.currentDirectoryURL = URL(filePath: folder ?? home.path)
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: streams.file("input")))
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: streams.file("output")))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: streams.file("errors")))
        try process.run()
        process.waitUntilExit()
        // As a shell tells it: 128 and the signal's number for a program that a signal ended.
        let bySignal = process.terminationReason == .uncaughtSignal
        return Outcome(
            status: process.terminationStatus + (bySignal ? 128 : 0), output: try streams.text(of: "output"),
            errors: try streams.text(of: "errors"))
    }
}
