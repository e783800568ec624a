/// The letters that a language is written with, so that a slip of another keyboard, or a font's private encoding, is seen.
enum WritingSystem: Sendable {
    case latin, thai, lao, khmer, burmese, bengali, devanagari, han

    /// The one of a language, by its code.
    init(language: String) {
        self =
            switch language {
            case "th": .thai
            case "lo": .lao
            case "km": .khmer
            case "my": .burmese
            case "bn": .bengali
            case "ne": .devanagari
            case "zh": .han
            default: .latin
            }
    }

    /// The first letter of another script. Latin letters stand in every language: in names, keys and commands.
    func foreignLetter(in text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first { scalar in
            guard scalar.properties.isAlphabetic, !Self.latinRanges.contains(where: { $0.contains(scalar.value) })
            else {
                return false
            }
            return !ranges.contains { $0.contains(scalar.value) }
        }
    }

    /// Whether a Burmese text is in the encoding of the font Zawgyi, which looks like Unicode and is not: there the vowel
    /// that is written first (U+1031) also comes first, and stacked letters have code points of their own.
    static func isZawgyi(_ text: String) -> Bool {
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if (0x1060...0x1097).contains(scalar.value) { return true }
            if scalar.value == 0x1031 {
                // In Unicode it follows its consonant, or a sign below that.
                guard let before = previous?.value,
                    (0x1000...0x102A).contains(before) || (0x103B...0x103F).contains(before)
                else { return true }
            }
            previous = scalar
        }
        return false
    }

    private static let latinRanges: [ClosedRange<UInt32>] = [0x41...0x7A, 0xAA...0x24F, 0x300...0x36F, 0x1E00...0x1EFF]

    private var ranges: [ClosedRange<UInt32>] {
        switch self {
        case .latin: []
        case .thai: [0x0E00...0x0E7F]
        case .lao: [0x0E80...0x0EFF]
        case .khmer: [0x1780...0x17FF, 0x19E0...0x19FF]
        case .burmese: [0x1000...0x109F]
        case .bengali: [0x0980...0x09FF]
        case .devanagari: [0x0900...0x097F]
        case .han: [0x3000...0x303F, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF]
        }
    }
}
