import Foundation
import InstrumentFiles
import Instruments
import Screening
import Yams

/// The working edition and the formats of exchange as they stand in this repository, read once.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let library = InstrumentLibrary(dataFolder: root.path)
    static let instrument = read { try library.read("asean-commit-working") }
    static let screener = read { try Screener(instrument) }
    static let formats = read { try library.readExchangeFormats() }

    static func format(_ id: ExchangeFormat.ID) -> ExchangeFormat {
        guard let format = formats.first(where: { $0.id == id }) else { fatalError("there is no format \(id)") }
        return format
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
