import TestSupport

/// Lines that nobody would type, and some that somebody does.
struct RandomLine {
    private static let scalars: [ClosedRange<UInt32>] = [
        0x00...0x1F, 0x20...0x7E, 0x20...0x7E, 0x30...0x39, 0x80...0xFF, 0x300...0x36F, 0x600...0x6FF, 0xE00...0xE7F,
        0xE80...0xEFF, 0x1000...0x109F, 0x1780...0x17F9, 0x1100...0x11FF, 0x200B...0x200F, 0x2028...0x202E,
        0x2066...0x2069,
        0x3000...0x3002, 0x4E00...0x4E20, 0xE000...0xE010, 0xFE00...0xFE0F, 0xFF00...0xFF64, 0xFFF9...0xFFFF,
        0x1_D7CE...0x1_D7FF, 0x1_F1E6...0x1_F1FF, 0x1_F3FB...0x1_F3FF, 0x1_F468...0x1_F469, 0xE_0020...0xE_007F,
    ]
    private static let signs = [" ", ",", ", ", ";", "，", "、", "،", "؛", "၊", "။", "។", "៖", "\u{200B}", "  ", ""]

    var random: SplitMix64
    /// Some of what the line is made of.
    var words: [String] = []

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    mutating func next() -> String {
        let longest = [1, 3, 8, 8, 40, 200, 10_000].randomElement(using: &random) ?? 1
        var line = ""
        var count = Int.random(in: 0...longest, using: &random)
        while count > 0 {
            count -= 1
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<5: line.unicodeScalars.append(scalar())
            case 5: line += String(Int.random(in: 0...120, using: &random))
            case 6: line += (words.randomElement(using: &random) ?? "") + ","
            case 7:
                let word = words.randomElement(using: &random) ?? ""
                line += word.prefix(Int.random(in: 0...word.count, using: &random))
            default: line += Self.signs.randomElement(using: &random) ?? ""
            }
        }
        return line
    }

    private mutating func scalar() -> Unicode.Scalar {
        let range = Self.scalars.randomElement(using: &random) ?? 0...0
        return Unicode.Scalar(UInt32.random(in: range, using: &random)) ?? " "
    }
}
