import Foundation
import Language

/// What the program itself says: `Translations/interface.yaml`.
///
/// ```swift
/// if case .read(let texts) = InterfaceFile.read(dataFolder: ".") { print(texts[.menuTitle]) }
/// ```
public struct InterfaceFile {
    public enum Outcome: Sendable, Hashable {
        /// The data folder has no such file: the words that are compiled in are used.
        case missing
        case read(Texts)
        /// Never empty; what has a mistake is never read in part.
        case mistakes([Diagnostic])
    }

    static let name = "Translations/interface.yaml"

    /// A message with its words and its line.
    struct Entry {
        let id: String
        let text: String
        let place: Place
    }

    let reading = Reading()
    private(set) var entries: [Entry] = []

    /// Reads the words for every message; no message may be missing, and none be unknown.
    public static func read(dataFolder: String) -> Outcome {
        guard let file = InterfaceFile(dataFolder: dataFolder) else { return .missing }
        let diagnostics = file.reading.diagnostics
        guard diagnostics.isEmpty else { return .mistakes(diagnostics.sorted()) }
        return .read(Texts(Dictionary(file.entries.map { ($0.id, $0.text) }) { first, _ in first }))
    }

    /// Nil if the data folder has no such file.
    init?(dataFolder: String) {
        let file = DataFile(path: "\(dataFolder)/\(Self.name)", name: Self.name)
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        guard let bytes = file.bytes(in: reading),
            let value = YAMLText.parse(bytes, file: file.name, report: { reading.report($0) }),
            let map = MapReader(value, path: "interface", known: ["texts"], in: reading)
        else { return }
        entries = map.items("texts", needed: true).compactMap { entry($0) }
        let known = Set(entries.map(\.id))
        for message in Message.allCases where !known.contains(message.rawValue) {
            reading.report(
                .requiredMissing, at: map.place, message.rawValue, DiagnosticMessages.noun(for: .message))
        }
    }

    private func entry(_ value: YAMLValue) -> Entry? {
        guard let map = MapReader(value, path: "message", known: ["id", "text"], in: reading) else { return nil }
        let id = map.declareID(.message)
        guard !id.isEmpty else { return nil }
        if Message(rawValue: id) == nil {
            let nearest = Nearest.word(to: id, in: Message.allCases.map(\.rawValue))
            reading.report(
                .unknownID, at: map.value("id")?.place ?? map.place, id, DiagnosticMessages.noun(for: .message),
                DiagnosticMessages.suggestion(nearest))
        }
        guard let text = map.value("text") else {
            reading.report(.missingKey, at: map.place, "text")
            return nil
        }
        return Entry(id: id, text: reading.text(text, of: "text", withPlaces: true), place: text.place)
    }
}
