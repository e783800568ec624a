import Foundation
import InstrumentFiles
import Testing

/// Every mistake has a `good` and a `bad` folder.
struct FixtureTests {
    @Test func `the base has no mistake`() {
        #expect(Linter().lint(dataFolder: Fixture.base.path).map(\.description) == [])
    }

    @Test(arguments: Fixture.all)
    func `good data has no mistake`(_ fixture: Fixture) throws {
        let lines = try fixture.withDataFolder(.good) { Linter().lint(dataFolder: $0).map(\.description) }
        #expect(lines == [])
    }

    @Test(arguments: Fixture.all)
    func `bad data has just the mistakes that are expected`(_ fixture: Fixture) throws {
        let lines = try fixture.withDataFolder(.bad) { Linter().lint(dataFolder: $0).map { "\($0)\n" }.joined() }
        if Fixture.isRecording { try Data(lines.utf8).write(to: fixture.expected) }
        #expect(!lines.isEmpty)
        #expect(lines == (try String(contentsOf: fixture.expected, encoding: .utf8)))
    }

    @Test(arguments: Fixture.all)
    func `an error keeps the whole instrument from being read`(_ fixture: Fixture) throws {
        try fixture.withDataFolder(.bad) { data in
            let diagnostics = Linter().lint(dataFolder: data)
            let keepsFromReading = diagnostics.contains { diagnostic in
                diagnostic.severity == .error && !diagnostic.code.rawValue.hasPrefix("S8")
            }
            do throws(InvalidInstrument) {
                _ = try InstrumentLibrary(dataFolder: data).readAll()
                #expect(!keepsFromReading)
            } catch {
                #expect(keepsFromReading)
                #expect([65, 66, 74].contains(error.exitStatus))
            }
        }
    }

    @Test func `every code has a fixture`() throws {
        let expected = try Fixture.all.map { try String(contentsOf: $0.expected, encoding: .utf8) }.joined()
        // A file that cannot be read, or is very large, is not kept in a repository.
        let made: Set<Diagnostic.Code> = [.unreadableFile, .largeFile]
        let missing = Diagnostic.Code.allCases.filter { !made.contains($0) && !expected.contains(" \($0.rawValue) ") }
        #expect(missing.map(\.rawValue) == [])
    }

    @Test func `each sentence is one plain line`() throws {
        let expected = try Fixture.all.flatMap { fixture in
            try String(contentsOf: fixture.expected, encoding: .utf8).split(separator: "\n")
        }
        for line in expected {
            #expect(
                line.firstMatch(of: /^[^:]+:[0-9]+:[0-9]+: (error|warning) S[0-9]{3} .*[.\])?]$|translations template$/)
                    != nil, "\(line)")
            #expect(!line.contains("{0}") && !line.contains("  "), "\(line)")
        }
    }
}
