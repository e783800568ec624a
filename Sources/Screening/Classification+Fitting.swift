import Instruments

extension CrossCheck.Classification {
    /// The first row that fits; nil where none does, or where what it needs is open.
    func fitting(_ dimensions: [CrossCheckResult.Dimension]) -> CrossCheck.Class? {
        let states = Dictionary(dimensions.map { ($0.id, $0.state) }, uniquingKeysWith: { first, _ in first })
        return classes.first { row in
            row.positive.allSatisfy { states[$0] == .positive }
                && (row.anyPositive.isEmpty || row.anyPositive.contains { states[$0] == .positive })
                && row.notPositive.allSatisfy { states[$0] == .notPositive }
        }
    }
}
