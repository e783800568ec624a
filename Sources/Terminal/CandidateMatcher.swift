/// Finds the candidates that a typed beginning may stand for.
struct CandidateMatcher {
    /// What completion makes of the typed text.
    struct Completion: Equatable {
        /// What replaces the typed text; the typed text itself when nothing more is certain.
        var replacement: String
        /// The candidates that fit, in the order given, each once.
        var matches: [String]
    }

    /// The whole lines that can be completed, in the order in which they are listed.
    var candidates: [String] = []

    /// The completion of `text`, or nil when no candidate begins with it. Upper and lower case are the same.
    func completion(of text: String) -> Completion? {
        let typed = text.lowercased()
        var seen = Set<String>()
        let matches = candidates.filter { Self.begins($0.lowercased(), with: typed) && seen.insert($0).inserted }
        guard let first = matches.first else { return nil }
        if matches.count == 1 {
            return Completion(replacement: first, matches: matches)
        }
        let common = matches.dropFirst().reduce(first, Self.commonBeginning)
        let isLonger = common.unicodeScalars.count > text.unicodeScalars.count
        return Completion(replacement: isLonger ? common : text, matches: matches)
    }

    /// Scalars as well as characters: a Thai consonant alone is the beginning of a syllable with a vowel sign, which
    /// `hasPrefix`, comparing whole grapheme clusters, denies; and `hasPrefix` knows that é can be typed in two ways.
    private static func begins(_ candidate: String, with typed: String) -> Bool {
        candidate.hasPrefix(typed) || candidate.unicodeScalars.starts(with: typed.unicodeScalars)
    }

    /// In whole clusters, so that completion never stops between a letter and its vowel sign.
    private static func commonBeginning(_ first: String, _ second: String) -> String {
        let pairs = zip(first.unbreakableClusters, second.unbreakableClusters).prefix {
            $0 == $1 || $0.lowercased() == $1.lowercased()
        }
        return pairs.map(\.0).joined()
    }
}
