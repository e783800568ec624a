import Foundation
import Instruments

/// Holds the texts of the instruments against `Translations/saring.pot`.
struct TranslationCheck {
    static let file = "Translations/saring.pot"

    /// What differs between the two; one diagnostic if there is no such file.
    static func diagnostics(
        of examinations: Examinations, interface: [InterfaceFile.Entry], dataFolder: String
    ) -> [Diagnostic] {
        let reading = Reading()
        let file = DataFile(path: "\(dataFolder)/\(file)", name: file)
        guard FileManager.default.fileExists(atPath: file.path) else {
            return [Diagnostic(.templateMissing, at: Place(file: file.name), subject: file.name)]
        }
        guard let bytes = file.bytes(in: reading) else { return reading.diagnostics }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let place = Place(file: file.name, line: YAMLText.lineOfInvalidByte(bytes))
            return [Diagnostic(.badTemplate, at: place, subject: file.name)]
        }
        let template = GettextFile(text, file: file.name) { reading.report($0) }
        guard reading.diagnostics.isEmpty else { return reading.diagnostics }

        var known: Set<String> = []
        func compare(_ key: TextKey, _ text: String, at place: Place) {
            known.insert(key.rawValue)
            guard let message = template.messages[key.rawValue] else {
                return reading.report(.textMissingInTemplate, at: place, key.rawValue)
            }
            if message.id != text { reading.report(.textStaleInTemplate, at: place, key.rawValue) }
        }
        for entry in interface { compare(TextKey(message: entry.id), entry.text, at: entry.place) }
        for (text, place) in examinations.texts { compare(text.key, text.text, at: place) }
        let texts = Dictionary(
            interface.map { (TextKey(message: $0.id).rawValue, $0.text) }
                + examinations.texts.map { ($0.text.key.rawValue, $0.text.text) }, uniquingKeysWith: { $1 })
        for file in CatalogueFile.all(dataFolder: dataFolder, texts: texts) { file.diagnostics.forEach(reading.report) }
        let owners = examinations.owners.union(["lists", "saring"])
        for (key, message) in template.messages where !known.contains(key) {
            let owner = key.split(separator: "/").first.map(String.init) ?? ""
            if owners.contains(owner) { reading.report(.textLeftInTemplate, at: message.place, key) }
        }
        return reading.diagnostics
    }
}
