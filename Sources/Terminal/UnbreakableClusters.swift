extension StringProtocol {
    /// The text in the smallest parts that can be written apart: grapheme clusters, joined where Unicode's rule still
    /// separates a Khmer, Burmese or Tai Tham consonant from the one written below it.
    var unbreakableClusters: [String] {
        var parts: [String] = []
        var isStacking = false
        for character in self {
            if isStacking {
                parts[parts.count - 1].append(character)
            } else {
                parts.append(String(character))
            }
            isStacking = character.unicodeScalars.last.map { [0x17D2, 0x1039, 0x1A60].contains($0.value) } ?? false
        }
        return parts
    }
}
