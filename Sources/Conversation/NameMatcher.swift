/// Finds what typed words stand for among things that have several names each: never by guessing.
struct NameMatcher: Sendable {
    /// The names of one thing, as `AnswerReader.words` gives them.
    struct Names: Sendable {
        /// Whoever types one of these means this, even if the name of another thing begins so too.
        let whole: [String]
        /// Other names; all names can be begun only.
        var others: [String] = []
    }

    /// The things by their index.
    private let names: [Names]

    init(_ names: [Names]) {
        self.names = names
    }

    /// The things that may be meant; it is certain where it is only one.
    func meant(by typed: String) -> [Int] {
        if typed.isEmpty { return [] }
        let whole = names.indices.filter { names[$0].whole.contains(typed) }
        if !whole.isEmpty { return whole }
        return names.indices.filter { index in
            (names[index].whole + names[index].others).contains { Self.begins($0, with: typed) }
        }
    }

    /// Scalars as well as characters, as in Tab's completion: a Thai consonant alone is the beginning of a syllable with
    /// a vowel sign, which `hasPrefix` denies; and `hasPrefix` knows that é can be typed in two ways.
    private static func begins(_ name: String, with typed: String) -> Bool {
        name.hasPrefix(typed) || name.unicodeScalars.starts(with: typed.unicodeScalars)
    }
}
