/// How often two values were noted of the same unit by two officers, each unit by itself, so that units can be drawn
/// anew without counting again.
struct Coincidences {
    private let size: Int
    private let units: [CoincidenceTable]

    /// Units that fewer than two officers met are left out.
    init(_ ratings: Ratings) {
        let paired = ratings.paired
        let values = Set(paired.flatMap(\.self)).sorted()
        let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
        let size = values.count
        self.size = size
        units = paired.map { unit in
            var counts = Array(repeating: 0, count: size)
            for place in unit.compactMap({ places[$0] }) { counts[place] += 1 }
            return CoincidenceTable(ofUnit: counts)
        }
    }

    var unitCount: Int { units.count }

    var sum: CoincidenceTable { sum(of: units.indices) }

    /// Over these units, each as often as it stands there.
    func sum(of drawn: some Sequence<Int>) -> CoincidenceTable {
        var sum = CoincidenceTable(size: size)
        for index in drawn { sum.add(units[index]) }
        return sum
    }
}

/// A square table of how often the values of a row and a column were noted together.
struct CoincidenceTable {
    private let size: Int
    private var cells: [Double]

    init(size: Int) {
        self.size = size
        cells = Array(repeating: 0, count: size * size)
    }

    /// The pairs of one unit, weighed by how many officers met it.
    ///
    /// - Parameter counts: how many noted each value; two or more together.
    init(ofUnit counts: [Int]) {
        self.init(size: counts.count)
        let weight = 1 / Double(counts.reduce(0, +) - 1)
        for left in counts.indices {
            for right in counts.indices {
                let pairs = counts[left] * (counts[right] - (left == right ? 1 : 0))
                cells[left * size + right] = Double(pairs) * weight
            }
        }
    }

    subscript(left: Int, right: Int) -> Double { cells[left * size + right] }

    mutating func add(_ other: Self) {
        for index in cells.indices { cells[index] += other.cells[index] }
    }

    /// How often each value was noted, of all that can be paired.
    var totals: [Double] {
        (0..<size).map { row in cells[(row * size)..<((row + 1) * size)].reduce(0, +) }
    }
}
