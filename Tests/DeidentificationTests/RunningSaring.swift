import Foundation
import TestSupport

/// The program, run without a terminal.
enum RunningSaring {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// `SARING_BINARY`, else the program that the build puts beside the tests.
    static let path: String = {
        if let given = ProcessInfo.processInfo.environment["SARING_BINARY"], !given.isEmpty { return given }
        return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path + "/saring"
    }()

    /// All of the environment that a test gives.
    static func environment(_ home: TemporaryFolder) -> [String: String] {
        [
            "HOME": home.path, "XDG_DATA_HOME": home.file("data"), "TERM": "xterm-256color", "LANG": "C.UTF-8",
            "INPUTRC": "/dev/null", "PATH": "/usr/bin:/bin",
        ]
    }

    /// Runs it to its end. Its streams are files outside of `home`: none of them can fill up and block.
    static func run(_ arguments: [String], input: String = "", home: TemporaryFolder) throws -> Outcome {
        let streams = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = environment(home)
        process.currentDirectoryURL = URL(filePath: home.path)
        process.standardInput = try FileHandle(
            forReadingFrom: URL(filePath: try streams.write(input.utf8, to: "input")))
        process.standardOutput = try FileHandle(
            forWritingTo: URL(filePath: try streams.write([], to: "output")))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: try streams.write([], to: "errors")))
        try process.run()
        process.waitUntilExit()
        func text(_ name: String) throws -> String {
            try String(contentsOf: URL(filePath: streams.file(name)), encoding: .utf8)
        }
        return Outcome(status: process.terminationStatus, output: try text("output"), errors: try text("errors"))
    }
}
