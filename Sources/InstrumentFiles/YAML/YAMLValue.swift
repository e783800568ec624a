/// A value of a YAML file with its place; untyped, because what it should be is known only where it is read.
struct YAMLValue {
    enum Content {
        /// `isPlain` where it stands without quotes, so that YAML could read it as something else than text.
        case scalar(String, isPlain: Bool)
        case list([YAMLValue])
        case map([YAMLEntry])
    }

    let content: Content
    let place: Place

    /// Whether it is this word.
    func isWord(_ word: String) -> Bool {
        if case .scalar(word, _) = content { true } else { false }
    }
}
