import Foundation
import Instruments

/// Holds translations against the texts that they are of.
struct CatalogueCheck {
    private let system: WritingSystem
    private let texts: [String: String]
    private let reading: Reading
    private(set) var words: [String: String] = [:]
    /// What has a translation, be it a fuzzy one.
    private(set) var drafted: Set<String> = []
    private(set) var coverage = CatalogueFile.Coverage()

    init(language: String, texts: [String: String], reading: Reading) {
        system = WritingSystem(language: language)
        self.texts = texts
        self.reading = reading
        coverage.total = texts.count
    }

    mutating func add(_ key: String, _ message: GettextFile.Message) {
        guard !message.translation.isEmpty else { return }
        guard let text = texts[key] else { return reading.report(.textLeftInCatalogue, at: message.place, key) }
        guard message.id == text else {
            coverage.stale += 1
            return reading.report(.translationStale, at: message.place, key)
        }
        checkWriting(key, message)
        drafted.insert(key)
        guard !message.isFuzzy else {
            coverage.fuzzy += 1
            return
        }
        coverage.translated += 1
        words[key] = message.translation
    }

    /// A catalogue is made of what is certain, mostly.
    func finish(at place: Place) {
        let made = coverage.translated + coverage.fuzzy
        guard coverage.fuzzy * 100 > made * CatalogueFile.mostFuzzy else { return }
        reading.report(.tooManyFuzzy, at: place, String(coverage.fuzzy), String(made), String(CatalogueFile.mostFuzzy))
    }

    private func checkWriting(_ key: String, _ message: GettextFile.Message) {
        let translation = message.translation
        if Self.places(in: translation) != Self.places(in: message.id) {
            reading.report(.placesDiffer, at: message.place, key)
        }
        if let letter = system.foreignLetter(in: translation) {
            reading.report(
                .otherScript, at: message.place, key, "U+" + String(letter.value, radix: 16, uppercase: true))
        }
        if system == .burmese, WritingSystem.isZawgyi(translation) { reading.report(.zawgyi, at: message.place, key) }
        if translation.unicodeScalars.contains(where: Self.isInvisible)
            || !translation.unicodeScalars.elementsEqual(
                translation.precomposedStringWithCanonicalMapping.unicodeScalars)
        {
            reading.report(.invisibleMark, at: message.place, key)
        }
        if translation.count > 3 * message.id.count + 20 { reading.report(.longTranslation, at: message.place, key) }
    }

    /// What is filled in, however often and in whatever order.
    private static func places(in text: String) -> [String] {
        text.matches(of: /\{[^{}]*\}/).map { String($0.output) }.sorted()
    }

    /// Marks that nobody sees; those that join or part letters belong to Bengali and Nepali.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }
}
