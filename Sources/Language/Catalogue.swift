/// The translations of one language that may be used, by the keys of the texts.
public struct Catalogue: Sendable, Hashable {
    /// Who has looked at the translations.
    public enum Review: String, Sendable, Hashable, CaseIterable {
        /// Nobody who grew up with the language: a draft.
        case draft
        case reviewed
    }

    /// English: the texts themselves.
    public static let source = Catalogue(language: "en", name: "English", review: .reviewed, digest: "", words: [:])

    /// The language's code, as `km`.
    public let language: String
    /// What the language calls itself.
    public let name: String
    public let review: Review
    /// SHA-256 of the file, as hexadecimal digits.
    public let digest: String
    /// What is neither uncertain nor made from an older text.
    public let words: [String: String]

    public init(language: String, name: String, review: Review, digest: String, words: [String: String]) {
        self.language = language
        self.name = name
        self.review = review
        self.digest = digest
        self.words = words
    }
}
