import Exchange
import Foundation
import InstrumentFiles
import Instruments
import Records
import Screening
import Yams

/// The working edition and the formats of exchange as they stand in this repository, read once.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let library = InstrumentLibrary(dataFolder: root.path)
    static let instrument = read { try library.read("asean-commit-working") }
    static let screener = read { try Screener(instrument) }
    /// As in Thailand.
    static let deidentifier = read {
        let data = try library.readData()
        return Deidentifier(
            rules: data.deidentification, lists: instrument.lists,
            overlay: data.overlays.first { $0.country == "THA" })
    }
    static let formats = read { try library.readExchangeFormats() }

    static func format(_ id: ExchangeFormat.ID) -> ExchangeFormat {
        guard let format = formats.first(where: { $0.id == id }) else { fatalError("there is no format \(id)") }
        return format
    }

    private static let exporters = formats.map { ExchangeExporter(to: $0.id, among: formats, under: instrument) }
    private static let fullExporters = formats.map {
        ExchangeExporter(to: $0.id, among: formats, under: instrument, withAnswers: true)
    }
    private static let importers = formats.map { ExchangeImporter(of: $0, under: instrument) }

    static func exporter(_ id: ExchangeFormat.ID, withAnswers: Bool = false) -> ExchangeExporter? {
        (withAnswers ? fullExporters : exporters).compactMap(\.self).first { $0.format.id == id }
    }

    static func importer(_ id: ExchangeFormat.ID) -> ExchangeImporter {
        guard let index = formats.firstIndex(where: { $0.id == id }) else { fatalError("there is no format \(id)") }
        return importers[index]
    }

    /// A YAML file of the data folder, read without the program's own readers.
    static func yaml(_ path: String) throws -> [String: Any] {
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        return try Yams.load(yaml: text) as? [String: Any] ?? [:]
    }

    private static func read<Value>(_ body: () throws -> Value) -> Value {
        do { return try body() } catch { fatalError("the working edition cannot be read: \(error)") }
    }
}
