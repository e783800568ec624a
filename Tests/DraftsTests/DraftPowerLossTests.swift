import FaultyFiles
import Files
import Interview
import Sealing
import Testing

@testable import Drafts

/// Whenever the power goes, only what was being written is lost: 2,048 interviews at random, each cut off between any
/// two calls of the system, in every way in which that can end.
struct DraftPowerLossTests {
    private static let sittingsForEach = 256

    @Test(arguments: 0..<8)
    func `a loss of power takes at most the answer that was being noted`(_ part: Int) throws {
        let openings = try Openings(seed: UInt64(part), count: 1)
        var ways = 0
        for number in 0..<Self.sittingsForEach {
            var officer = RandomOfficer(seed: UInt64(part * Self.sittingsForEach + number))
            var run = try PowerLossRun(openings.interview(&officer, events: 0...1), goingOnAfterLoss: number % 16 == 0)
            try run.hold(events: Int.random(in: 1...3, using: &officer.random), &officer)
            ways += run.ways
            try #require(run.faults.isEmpty, "part \(part), number \(number): \(run.faults)")
        }
        #expect(ways > 8 * Self.sittingsForEach, "too few ways in which it can end were tried")
    }
}
