import Instruments

/// The template from which translations are made, in gettext's format (`.pot`): what `Translations/saring.pot` holds.
///
/// ```swift
/// print(try TranslationTemplate(dataFolder: ".").text)
/// ```
public struct TranslationTemplate: Sendable {
    /// A text to translate, and where it stands.
    public struct Entry: Sendable, Hashable {
        public let text: TranslatableText
        /// `Indicators/asean-commit-working/questions.yaml:12`
        public let reference: String

        public init(text: TranslatableText, reference: String) {
            self.text = text
            self.reference = reference
        }
    }

    public let entries: [Entry]

    public init(entries: [Entry]) {
        self.entries = entries
    }

    /// Everything that a person reads or hears: the program's own words, then the texts of every instrument.
    ///
    /// - Throws: The mistakes of the data, if it has any.
    public init(dataFolder: String) throws(InvalidInstrument) {
        let interface = InterfaceFile(dataFolder: dataFolder)
        if let diagnostics = interface?.reading.diagnostics, !diagnostics.isEmpty {
            throw InvalidInstrument(diagnostics: diagnostics)
        }
        let own = (interface?.entries ?? []).map { entry in
            let text = TranslatableText(
                key: TextKey(message: entry.id), text: entry.text, comment: TextComments.message)
            return Entry(text: text, reference: "\(entry.place.file):\(entry.place.line)")
        }
        entries = own + (try InstrumentLibrary(dataFolder: dataFolder).translationEntries())
    }

    /// The whole file. The same entries always give the same bytes: there is no date in it.
    public var text: String {
        let header = """
            # The texts of Saring, in English. Made by: saring translations template
            #, fuzzy
            msgid ""
            msgstr ""
            "Project-Id-Version: saring\\n"
            "MIME-Version: 1.0\\n"
            "Content-Type: text/plain; charset=UTF-8\\n"
            "Content-Transfer-Encoding: 8bit\\n"

            """
        return header + entries.map(Self.lines).joined()
    }

    private static func lines(for entry: Entry) -> String {
        """

        #. \(entry.text.comment)
        #: \(entry.reference)
        msgctxt \(quoted(entry.text.key.rawValue))
        msgid \(quoted(entry.text.text))
        msgstr ""

        """
    }

    static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            case "\t": "\\t"
            default: String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
