import Foundation
import InstrumentFiles
import Testing

/// Whatever happens to the bytes of a file, there is either an instrument or mistakes: no crash, and never both.
struct FuzzTests {
    private static let files: [String] =
        ((try? FileManager.default.subpathsOfDirectory(atPath: Fixture.base.path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.sorted()

    @Test(arguments: files)
    func `a file that is cut off`(_ file: String) throws {
        try Fixture.withCopyOfBase { data in
            let bytes = try Data(contentsOf: data.appending(path: file))
            for length in stride(from: 0, to: bytes.count, by: 7) {
                try bytes.prefix(length).write(to: data.appending(path: file))
                check(data.path)
            }
        }
    }

    @Test(arguments: files)
    func `a file with bytes changed`(_ file: String) throws {
        try Fixture.withCopyOfBase { data in
            let original = [UInt8](try Data(contentsOf: data.appending(path: file)))
            var random = SplitMix64(seed: 0x5a21_1e65)
            let telling: [UInt8] = Array("{}[]:,-&*!|>'\"%@`#?\n\t \0~<=".utf8) + [0x80, 0xC3, 0xFF]
            for _ in 0..<60 {
                var bytes = original
                for _ in 0...Int.random(in: 0...2, using: &random) {
                    let index = Int.random(in: bytes.indices, using: &random)
                    bytes[index] =
                        Bool.random(using: &random)
                        ? telling.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
                }
                try Data(bytes).write(to: data.appending(path: file))
                check(data.path)
            }
        }
    }

    private func check(_ data: String) {
        do throws(InvalidInstrument) {
            let instruments = try InstrumentLibrary(dataFolder: data).readAll()
            #expect(instruments.count == 1)
            // What can be read has no mistake but in its translations.
            let errors = Linter().lint(dataFolder: data).filter { $0.severity == .error }
            #expect(errors.allSatisfy { $0.code.rawValue.hasPrefix("S8") })
        } catch {
            #expect(error.diagnostics.contains { $0.severity == .error })
            #expect(error.diagnostics.allSatisfy { $0.line > 0 && $0.column > 0 && !$0.sentence.isEmpty })
        }
    }
}

/// A small generator with a seed, so that a failure can be repeated.
private struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
