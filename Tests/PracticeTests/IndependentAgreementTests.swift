import Foundation
import Practice
import TestSupport
import Testing

/// Somebody else's reckoning: `krippendorff` and `statsmodels` of PyPI.
@Suite("Agreement as others reckon it", .enabled(if: Reckoner.isThere, "needs .ci/install test"))
struct IndependentAgreementTests {
    @Test("Alpha and kappa are those of other programs, on many tables made up at random", arguments: 1...40)
    func same(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let officers = 2 + random.below(8)
        let values = 2 + random.below(4)
        let hasGaps = seed % 2 == 0
        let units = (0..<(3 + random.below(30))).map { _ in
            let truth = random.below(values)
            return (0..<officers).map { _ -> Int? in
                if hasGaps, random.percent(20) { return nil }
                return random.percent(60) ? truth : random.below(values)
            }
        }
        let other = try Reckoner.agreement(units)
        let ratings = Ratings(units)
        try expect(KrippendorffAlpha(.nominal).value(of: ratings), other.nominal)
        try expect(KrippendorffAlpha(.ordinal).value(of: ratings), other.ordinal)
        if !hasGaps { try expect(FleissKappa.value(of: ratings), other.kappa) }
    }

    private func expect(_ own: Double?, _ other: Double?) throws {
        guard let other else { return #expect(own == nil) }
        #expect(abs(try #require(own) - other) < 1e-9)
    }
}

/// The other programs, through `reckon_agreement.py`.
private enum Reckoner {
    struct Figures: Decodable {
        let nominal: Double?
        let ordinal: Double?
        let kappa: Double?
    }

    private static let python = Shipped.dataFolder + "/.build/test-tools/bin/python"
    private static let script = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "reckon_agreement.py").path

    static let isThere = (try? run(["-c", "import krippendorff, statsmodels"], input: Data())) != nil

    static func agreement(_ units: [[Int?]]) throws -> Figures {
        let input = try JSONEncoder().encode(units)
        return try JSONDecoder().decode(Figures.self, from: try #require(try run([script], input: input)))
    }

    private static func run(_ arguments: [String], input: Data) throws -> Data? {
        let process = Process()
        let (inPipe, outPipe) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: python)
        process.arguments = arguments
        process.standardInput = inPipe
        process.standardOutput = outPipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        try inPipe.fileHandleForWriting.write(contentsOf: input)
        try inPipe.fileHandleForWriting.close()
        let output = try outPipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? output : nil
    }
}
