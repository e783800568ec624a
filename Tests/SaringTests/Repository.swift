import Foundation

/// Where the files of the repository are, seen from this one.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let fixtures = root.appending(path: "Tests/Fixtures/screens")

    /// `SARING_RECORD=1` writes the fixtures anew.
    static let isRecording = ProcessInfo.processInfo.environment["SARING_RECORD"] == "1"
}
