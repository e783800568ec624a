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
        value(of: Coincidences(ratings).sum)
    }

    /// Where alpha lies in the middle 95 of 100 draws of the same units.
    ///
    /// - Returns: nil with fewer than two units, or where alpha cannot be had of most draws.
    public func interval(of ratings: Ratings, _ bootstrap: Bootstrap = Bootstrap()) -> ClosedRange<Double>? {
        let coincidences = Coincidences(ratings)
        return bootstrap.interval(unitCount: coincidences.unitCount) { drawn in
            value(of: coincidences.sum(of: drawn))
        }
    }

    private func value(of table: CoincidenceTable) -> Double? {
        let totals = table.totals
        let total = totals.reduce(0, +)
        var observed = 0.0
        var expected = 0.0
        for left in totals.indices {
            for right in totals.indices where left != right {
                let distance = distance(left, right, totals)
                observed += table[left, right] * distance
                expected += totals[left] * totals[right] * distance
            }
        }
        guard expected > 0 else { return nil }
        return 1 - (total - 1) * observed / expected
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
