import Foundation

/// Somebody else's reading of the formats: Python's `cryptography`, by `open_envelope.py`.
enum Python {
    private static let program = repository.appending(path: ".build/test-tools/bin/python").path
    private static let script = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "open_envelope.py").path
    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Whether it is installed.
    static let isThere = (try? run(["-c", "import cryptography"]))?.status == 0

    /// What the script says of a file of hexadecimal digits; nil where it refuses it.
    static func open(_ what: String, _ digits: String, _ secret: String) throws -> Data? {
        let file = FileManager.default.temporaryDirectory.appending(path: "saring-\(UUID().uuidString)")
        try Data(digits.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try said(what, [file.path, secret])
    }

    static func said(_ what: String, _ arguments: [String]) throws -> Data? {
        let outcome = try run([script, what] + arguments)
        return outcome.status == 0 ? outcome.output : nil
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: Data) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, data)
    }
}
