internal import _FoundationICU

/// Where a line may break inside a word that has no spaces: between the words of Thai, Lao, Khmer and Burmese, which ICU
/// finds by its dictionaries, and between the characters of Chinese, by the rules of Unicode (UAX #14).
///
/// The ICU is the one that Swift's Foundation carries, under names of its own, so that no release of Debian's is tied to it.
enum LineBreaks {
    /// The pieces between which a line may break; the word alone where it may break nowhere.
    static func pieces(of word: String) -> [String] {
        guard word.unicodeScalars.contains(where: isWrittenWithoutSpaces) else { return [word] }
        let units = Array(word.utf16)
        var status = U_ZERO_ERROR
        let breaks = units.withUnsafeBufferPointer { buffer -> [Int] in
            guard let iterator = swift_ubrk_open(UBRK_LINE, "en", buffer.baseAddress, Int32(buffer.count), &status)
            else {
                return []
            }
            defer { swift_ubrk_close(iterator) }
            var breaks: [Int] = []
            while case let next = swift_ubrk_next(iterator), next != done { breaks.append(Int(next)) }
            return breaks
        }
        // Without its dictionaries ICU breaks nowhere: then the word is broken between clusters, as any long one.
        guard status.rawValue <= U_ZERO_ERROR.rawValue, !breaks.isEmpty else { return [word] }
        var start = 0
        return breaks.map { end in
            defer { start = end }
            return String(decoding: units[start..<end], as: UTF16.self)
        }
    }

    /// `UBRK_DONE`, a macro that Swift does not see.
    private static let done: Int32 = -1

    private static func isWrittenWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Thai and Lao, Burmese, Khmer, the extensions of Burmese, then Chinese and its neighbours.
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F, 0x2E80...0x9FFF,
            0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
