/// A text of a form in the officer's language and, where it is said to the person, in the person's under it.
public struct Phrase: Sendable, Hashable {
    /// Words and the language that they are in.
    public struct Part: Sendable, Hashable {
        public let text: String
        /// The language's code; that of the sources where there is no translation.
        public let language: String

        public init(_ text: String, in language: String) {
            self.text = text
            self.language = language
        }
    }

    public let first: Part
    public let second: Part?

    public init(_ first: Part, _ second: Part? = nil) {
        self.first = first
        self.second = second
    }
}
