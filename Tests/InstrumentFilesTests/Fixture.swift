import Foundation
import InstrumentFiles
import Testing

/// A mistake under `Tests/Fixtures/instruments`: its folders `good` and `bad` hold the files that replace those of
/// `base`; `deleted.txt` names files of `base` that are taken away; `bad/expected.txt` has what the linter says.
struct Fixture: CustomTestStringConvertible {
    enum Side: String {
        case good, bad
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/instruments")
    static let base = root.appending(path: "base")
    /// `SARING_RECORD=1` writes what is expected anew.
    static let isRecording = ProcessInfo.processInfo.environment["SARING_RECORD"] == "1"

    static let all: [Fixture] = ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? [])
        .filter { $0 != "base" && !$0.hasPrefix(".") }.sorted().map(Fixture.init)

    let name: String

    var testDescription: String { name }

    var expected: URL { folder(.bad).appending(path: "expected.txt") }

    func folder(_ side: Side) -> URL { Self.root.appending(path: "\(name)/\(side.rawValue)") }

    /// Lays the files over those of `base`, in a folder that is removed after `body`.
    func withDataFolder<Result>(_ side: Side, _ body: (String) throws -> Result) throws -> Result {
        try Self.withCopyOfBase { data in
            let overlay = folder(side)
            let files = try #require(FileManager.default.enumerator(atPath: overlay.path)).compactMap { $0 as? String }
            for file in files where file != "expected.txt" && file != "deleted.txt" {
                let source = overlay.appending(path: file)
                if try source.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
                let target = data.appending(path: file)
                try FileManager.default.createDirectory(
                    at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(contentsOf: source).write(to: target)
            }
            let deleted = (try? String(contentsOf: overlay.appending(path: "deleted.txt"), encoding: .utf8)) ?? ""
            for file in deleted.split(separator: "\n") {
                try FileManager.default.removeItem(at: data.appending(path: String(file)))
            }
            // Unless it is about the translations, their template is made from the texts.
            if !files.contains("Translations"), deleted.isEmpty || !deleted.contains("Translations"),
                let template = try? TranslationTemplate(dataFolder: data.path)
            {
                try Data(template.text.utf8).write(to: data.appending(path: "Translations/saring.pot"))
            }
            return try body(data.path)
        }
    }

    static func withCopyOfBase<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "saring-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: base, to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
