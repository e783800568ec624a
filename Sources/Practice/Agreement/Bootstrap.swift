/// How far a figure could have come out otherwise with other units of the same kind: units are drawn again with
/// replacement, and the middle 95 of 100 results are the interval.
///
/// The same units give the same interval.
public struct Bootstrap: Sendable {
    /// Enough that the ends hardly move.
    public static let draws = 2_000
    /// The share of the results in the interval.
    public static let share = 0.95

    private let seed: UInt64

    public init(seed: UInt64 = 1) {
        self.seed = seed
    }

    /// - Parameter figure: of units, by their places, each as often as it was drawn; nil where it cannot be had.
    /// - Returns: nil with fewer than two units, or where the figure cannot be had of most draws.
    func interval(unitCount: Int, _ figure: ([Int]) -> Double?) -> ClosedRange<Double>? {
        guard unitCount > 1 else { return nil }
        var random = RepeatableNumbers(seed: seed)
        var results: [Double] = []
        for _ in 0..<Self.draws {
            let drawn = (0..<unitCount).map { _ in random.below(unitCount) }
            if let result = figure(drawn) { results.append(result) }
        }
        guard results.count * 2 > Self.draws else { return nil }
        results.sort()
        let edge = (1 - Self.share) / 2
        return Self.quantile(edge, results)...Self.quantile(1 - edge, results)
    }

    private static func quantile(_ share: Double, _ sorted: [Double]) -> Double {
        let place = share * Double(sorted.count - 1)
        let low = Int(place)
        let high = min(low + 1, sorted.count - 1)
        return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
    }
}
