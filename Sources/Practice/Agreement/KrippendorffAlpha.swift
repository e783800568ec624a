/// Krippendorff's alpha: how far officers agree beyond what chance gives. 1 is full agreement, 0 is chance.
///
/// It takes any number of officers, and units that not all of them met. Source: K. Krippendorff, Computing Krippendorff's
/// Alpha-Reliability (2011).
///
/// ```swift
/// let alpha = KrippendorffAlpha(.nominal).value(of: Ratings([[1, 1, nil], [0, 1, 1]]))
/// ```
public struct KrippendorffAlpha: Sendable {
    /// How far two values are apart.
    public enum Metric: Sendable, Hashable {
        /// The same, or not: a sign is recorded or it is not.
        case nominal
        /// By the values between them: levels have an order.
        case ordinal
    }

    public let metric: Metric

    public init(_ metric: Metric) {
        self.metric = metric
    }

    /// - Returns: nil where no two officers met a unit, or where everything that was noted is one and the same value:
    ///   there is then nothing that chance could have made differ.
    public func value(of ratings: Ratings) -> Double? {
        Coincidences(ratings.paired).flatMap(value)
    }

    func value(of coincidences: Coincidences) -> Double? {
        let values = coincidences.values
        var observed = 0.0
        var expected = 0.0
        for left in values.indices {
            for right in values.indices where left != right {
                let distance = distance(left, right, coincidences.totals)
                observed += coincidences.counts[left][right] * distance
                expected += coincidences.totals[left] * coincidences.totals[right] * distance
            }
        }
        guard expected > 0 else { return nil }
        return 1 - (coincidences.total - 1) * observed / expected
    }

    /// The squared difference of two values, by their places in the order of the values.
    private func distance(_ left: Int, _ right: Int, _ totals: [Double]) -> Double {
        switch metric {
        case .nominal: return 1
        case .ordinal:
            let (low, high) = left < right ? (left, right) : (right, left)
            let between = totals[low...high].reduce(0, +) - (totals[low] + totals[high]) / 2
            return between * between
        }
    }
}

/// How often two values were noted of the same unit by two officers, each pair weighed by how many met the unit.
struct Coincidences {
    /// The values that were noted, in their order.
    let values: [Int]
    private(set) var counts: [[Double]]
    let totals: [Double]
    let total: Double

    /// - Parameter units: each of two values or more.
    /// - Returns: nil where there is none.
    init?(_ units: [[Int]]) {
        guard !units.isEmpty else { return nil }
        values = Set(units.flatMap(\.self)).sorted()
        let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
        counts = Array(repeating: Array(repeating: 0, count: values.count), count: values.count)
        for unit in units {
            let weight = 1 / Double(unit.count - 1)
            for (first, left) in unit.enumerated() {
                for (second, right) in unit.enumerated() where first != second {
                    guard let row = places[left], let column = places[right] else { continue }
                    counts[row][column] += weight
                }
            }
        }
        totals = counts.map { $0.reduce(0, +) }
        total = totals.reduce(0, +)
    }
}
