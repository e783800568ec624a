/// The known word that is nearest to a misspelt one.
enum Nearest {
    static func word(to text: String, in known: some Sequence<String>) -> String? {
        let limit = max(1, text.count / 3)
        return known.map { (word: $0, distance: distance(text, $0)) }
            .filter { $0.distance <= limit }
            .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
    }

    /// The number of insertions, deletions and replacements between two words (Levenshtein); words of more than 64
    /// characters are near to none.
    private static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.utf8)
        let right = Array(right.utf8)
        guard left.count <= 64, right.count <= 64 else { return .max }
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[right.count]
    }
}
