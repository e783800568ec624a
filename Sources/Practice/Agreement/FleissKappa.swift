/// Fleiss' kappa: the agreement of a fixed number of officers beyond chance, as many training reports give it.
///
/// Every unit must have been met by every officer; alpha takes what this does not. Source: J. L. Fleiss,
/// Measuring nominal scale agreement among many raters (1971).
public enum FleissKappa {
    /// - Returns: nil where an officer did not meet a unit, or there are fewer than two officers, or where everything that
    ///   was noted is one and the same value.
    public static func value(of ratings: Ratings) -> Double? {
        let units = ratings.units.map { $0.compactMap(\.self) }
        guard let officers = ratings.units.first?.count, officers > 1, units.allSatisfy({ $0.count == officers }) else {
            return nil
        }
        let pairs = Double(officers * (officers - 1))
        var observed = 0.0
        var totals: [Int: Int] = [:]
        for unit in units {
            let counts = Dictionary(grouping: unit, by: \.self).mapValues(\.count)
            observed += counts.values.reduce(0) { $0 + Double($1 * ($1 - 1)) } / pairs
            totals.merge(counts) { $0 + $1 }
        }
        observed /= Double(units.count)
        let all = Double(units.count * officers)
        let expected = totals.values.reduce(0) { $0 + (Double($1) / all) * (Double($1) / all) }
        return expected >= 1 ? nil : (observed - expected) / (1 - expected)
    }
}
