import Instruments

/// A text of an instrument that a user reads or hears, under its key and with a word for the translator.
public struct TranslatableText: Sendable, Hashable {
    public let key: TextKey
    /// In English, as it stands in the YAML.
    public let text: String
    /// Who hears or reads it, and when.
    public let comment: String

    public init(key: TextKey, text: String, comment: String) {
        self.key = key
        self.text = text
        self.comment = comment
    }
}
