/// How far a figure could have come out otherwise with other units of the same kind: units are drawn again with
/// replacement, and the middle 95 of 100 results are the interval.
///
/// The same ratings give the same interval.
public struct Bootstrap: Sendable {
    /// Enough that the ends hardly move.
    public static let draws = 2_000
    /// The share of the results in the interval.
    public static let share = 0.95

    private let seed: UInt64

    public init(seed: UInt64 = 1) {
        self.seed = seed
    }

    /// - Returns: nil with fewer than two units, or where the figure cannot be had of most draws.
    public func interval(
        of ratings: Ratings, _ figure: (Ratings) -> Double?
    ) -> ClosedRange<Double>? {
        let units = ratings.units.filter { $0.compactMap(\.self).count > 1 }
        guard units.count > 1 else { return nil }
        var random = RepeatableNumbers(seed: seed)
        var results: [Double] = []
        for _ in 0..<Self.draws {
            let drawn = units.indices.map { _ in units[random.below(units.count)] }
            if let result = figure(Ratings(drawn)) { results.append(result) }
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

/// Random numbers that come out the same each time (SplitMix64, Steele, Lea and Flood 2014).
struct RepeatableNumbers {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
