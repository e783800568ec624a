/// What several officers noted of the same units: one row a unit, one column an officer, nil where an officer did not
/// meet the unit.
public struct Ratings: Sendable, Hashable {
    public let units: [[Int?]]

    public init(_ units: [[Int?]]) {
        self.units = units
    }

    /// The units that two officers or more met: only these say anything of agreement.
    var paired: [[Int]] {
        units.map { $0.compactMap(\.self) }.filter { $0.count > 1 }
    }

    /// How many units at least two officers met.
    public var pairedCount: Int { paired.count }

    /// The share of pairs of officers who noted the same, 0 to 1; nil where there is no pair.
    public var pairAgreement: Double? {
        var same = 0
        var pairs = 0
        for unit in paired {
            pairs += unit.count * (unit.count - 1) / 2
            for count in Dictionary(grouping: unit, by: \.self).values.map(\.count) { same += count * (count - 1) / 2 }
        }
        return pairs == 0 ? nil : Double(same) / Double(pairs)
    }
}
