import Foundation
import InstrumentFiles
import Testing

/// Files that are made to take for ever, or are none, are mistakes and end at once.
struct HostileFileTests {
    private func lint(_ yaml: String) throws -> [Diagnostic] {
        try Fixture.withCopyOfBase { data in
            try Data(yaml.utf8).write(to: data.appending(path: "Indicators/tiny/actions.yaml"))
            return Linter().lint(dataFolder: data.path)
        }
    }

    private func bomb(_ first: String, levels: Int) -> String {
        var yaml = "a0: &a0 [\(first)]\n"
        for level in 1...levels {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            yaml += "a\(level): &a\(level) [\(aliases)]\n"
        }
        return yaml
    }

    @Test func `a bomb of aliases ends at once`() throws {
        let start = ContinuousClock.now
        let diagnostics = try lint(bomb("lol, lol, lol", levels: 30))
        #expect(diagnostics.map(\.code) == [.alias])
        #expect(ContinuousClock.now - start < .seconds(2))
    }

    @Test func `a bomb of aliases as a key ends at once`() throws {
        let start = ContinuousClock.now
        let diagnostics = try lint(bomb("lol", levels: 12) + "? *a12\n: 1\n? *a11\n: 2\n")
        #expect(diagnostics.map(\.code) == [.alias])
        #expect(ContinuousClock.now - start < .seconds(2))
    }

    @Test func `a small nest of aliases is found by its anchors`() throws {
        let diagnostics = try lint("a: &a [x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n")
        #expect(diagnostics.map(\.code) == [.alias, .alias])
        #expect(diagnostics.map(\.line) == [1, 2])
    }

    @Test func `twenty thousand brackets are a mistake and no crash`() throws {
        let diagnostics = try lint("actions: " + String(repeating: "[", count: 20_000))
        #expect(diagnostics.map(\.code) == [.badYAML])
        let maps = try lint("actions:\n" + (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined())
        #expect(!maps.isEmpty)
    }

    @Test func `a very large file is refused unread`() throws {
        let start = ContinuousClock.now
        let diagnostics = try lint("actions:\n" + String(repeating: "# nothing\n", count: 500_000))
        #expect(diagnostics.map(\.code) == [.largeFile])
        #expect(ContinuousClock.now - start < .seconds(2))
    }

    @Test func `a folder or a dangling link in place of a file is a mistake`() throws {
        try Fixture.withCopyOfBase { data in
            let file = data.appending(path: "Indicators/tiny/actions.yaml")
            try FileManager.default.removeItem(at: file)
            try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
            #expect(Linter().lint(dataFolder: data.path).map(\.code) == [.missingFile])
            try FileManager.default.removeItem(at: file)
            try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: "nowhere")
            #expect(Linter().lint(dataFolder: data.path).map(\.code) == [.missingFile])
            try FileManager.default.removeItem(at: file)
            try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: "/proc/self/mem")
            #expect(Linter().lint(dataFolder: data.path).map(\.code) == [.unreadableFile])
        }
    }
}
