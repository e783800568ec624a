extension ExchangeFormat {
    /// Codes of one list in the words of another: `Feminine=Woman`, one a line.
    public struct Translation: Sendable, Hashable {
        public let table: String

        public init(table: String) {
            self.table = table
        }

        public init(_ pairs: [(from: String, to: String)]) {
            table = pairs.map { "\($0.from)=\($0.to)" }.joined(separator: "\n")
        }

        /// In the order of the table. What has nothing after `=` has no word in the other list.
        public var pairs: [(from: String, to: String)] {
            table.split(separator: "\n").map { line in
                let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
            }
        }
    }
}
