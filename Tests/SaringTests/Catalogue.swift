import Foundation

/// Translations, read from their file without the program's own reader.
enum Catalogue {
    /// The Khmer text under a key of the working edition; nil where there is none, or it is fuzzy.
    static func khmer(_ key: String) throws -> String? {
        let file = Repository.root.appending(path: "Translations/km.po")
        let messages = try String(contentsOf: file, encoding: .utf8).split(separator: "\n\n")
        let message = messages.first { $0.contains("msgctxt \"asean-commit-working/\(key)\"\n") }
        guard let message, !message.contains("#, fuzzy") else { return nil }
        return message.split(separator: "\n").last { $0.hasPrefix("msgstr") }
            .map { String($0.dropFirst("msgstr \"".count).dropLast()) }
    }
}
