import Digest
import Foundation
import Instruments
import Language

/// The translations of one language: `Translations/km.po`.
///
/// ```swift
/// for file in try CatalogueFile.all(dataFolder: ".") { print(file.language, file.coverage.translated) }
/// ```
public struct CatalogueFile: Sendable {
    /// How much of the texts a language has.
    public struct Coverage: Sendable, Hashable {
        /// All texts that there are.
        public var total = 0
        /// Translations that are used.
        public var translated = 0
        /// Translations of which somebody was not certain; English is shown.
        public var fuzzy = 0
        /// Translations of an older text; English is shown.
        public var stale = 0
    }

    /// More than this part of the translations being fuzzy is too much, in percent.
    static let mostFuzzy = 15

    public let language: String
    public let name: String
    public let review: Catalogue.Review
    public let coverage: Coverage
    public let diagnostics: [Diagnostic]
    private let words: [String: String]
    private let drafted: Set<String>
    private let digest: String

    /// What may be used of it.
    public var catalogue: Catalogue {
        Catalogue(language: language, name: name, review: review, digest: digest, words: words)
    }

    /// Whether a text of that key has a translation, be it a fuzzy one.
    public func hasTranslation(of key: String) -> Bool { drafted.contains(key) }

    /// The catalogues of a data folder, in the order of their languages.
    ///
    /// - Parameter wanted: the languages to read; nil for all.
    /// - Throws: The mistakes of the data themselves, if they have any.
    public static func all(
        dataFolder: String, _ wanted: Set<String>? = nil
    ) throws(InvalidInstrument) -> [CatalogueFile] {
        let entries = try TranslationTemplate(dataFolder: dataFolder).entries
        let texts = Dictionary(entries.map { ($0.text.key.rawValue, $0.text.text) }, uniquingKeysWith: { $1 })
        return all(dataFolder: dataFolder, wanted, texts: texts)
    }

    /// - Parameter texts: every text in English, by its key.
    static func all(
        dataFolder: String, _ wanted: Set<String>? = nil, texts: [String: String]
    ) -> [CatalogueFile] {
        languages(dataFolder: dataFolder).filter { wanted?.contains($0) ?? true }.map { language in
            let name = "Translations/\(language).po"
            return CatalogueFile(
                DataFile(path: "\(dataFolder)/\(name)", name: name), language: language, texts: texts)
        }
    }

    /// The languages of a data folder, by their codes.
    public static func languages(dataFolder: String) -> [String] {
        DataFile.names(in: "\(dataFolder)/Translations").filter { $0.hasSuffix(".po") }
            .map { String($0.dropLast(".po".count)) }
    }

    private init(_ file: DataFile, language: String, texts: [String: String]) {
        self.language = language
        let reading = Reading()
        let place = Place(file: file.name)
        let bytes = file.bytes(in: reading) ?? []
        let text = String(validating: bytes, as: UTF8.self)
        if text == nil {
            let line = YAMLText.lineOfInvalidByte(bytes)
            reading.report(Diagnostic(.badTemplate, at: Place(file: file.name, line: line), subject: file.name))
        }
        let gettext = GettextFile(text ?? "", file: file.name) { reading.report($0) }
        if reading.diagnostics.isEmpty {
            if gettext.header["Language"] != language { reading.report(.catalogueLanguage, at: place, language) }
            if gettext.header["X-Saring-Name"] == nil { reading.report(.catalogueHeader, at: place, "X-Saring-Name") }
            if gettext.header["X-Saring-Review"].flatMap(Catalogue.Review.init) == nil {
                reading.report(.catalogueHeader, at: place, "X-Saring-Review")
            }
        }
        name = gettext.header["X-Saring-Name"] ?? language
        review = gettext.header["X-Saring-Review"].flatMap(Catalogue.Review.init) ?? .draft
        var check = CatalogueCheck(language: language, texts: texts, reading: reading)
        for (key, message) in gettext.messages.sorted(by: { $0.value.place < $1.value.place }) {
            check.add(key, message)
        }
        check.finish(at: place)
        (words, coverage) = (check.words, check.coverage)
        drafted = check.drafted
        digest = SHA256.hexadecimal(bytes)
        diagnostics = reading.diagnostics
    }
}
