import Foundation
import Testing

/// What a screen or an output must be, as a text file under `Tests/Fixtures/screens`.
///
/// `SARING_RECORD=1` writes the files anew; what changed is then to be read before it is committed.
enum ScreenFixture {
    static func expect(
        _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = Repository.fixtures.appending(path: name + ".txt")
        if Repository.isRecording {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return
        }
        let wanted = try? String(contentsOf: file, encoding: .utf8)
        guard text != wanted else { return }
        Issue.record(
            "\(name) is not as recorded; SARING_RECORD=1 writes it anew\n\(difference(text, wanted ?? ""))",
            sourceLocation: sourceLocation)
    }

    /// The lines that differ, the wanted ones first.
    private static func difference(_ text: String, _ wanted: String) -> String {
        let found = text.split(separator: "\n", omittingEmptySubsequences: false)
        let lines = wanted.split(separator: "\n", omittingEmptySubsequences: false)
        return (0..<max(found.count, lines.count)).compactMap { index -> String? in
            let pair = [lines, found].map { index < $0.count ? String($0[index]) : "(no line)" }
            return pair[0] == pair[1] ? nil : "line \(index + 1)\n- \(pair[0])\n+ \(pair[1])"
        }.joined(separator: "\n")
    }
}
