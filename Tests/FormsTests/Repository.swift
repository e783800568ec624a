import Foundation
import InstrumentFiles
import Instruments
import Language

@testable import Forms

/// The working edition, the program's words and every catalogue as they stand in this repository, read once.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static let instrument = read { try InstrumentLibrary(dataFolder: root).read("asean-commit-working") }

    static let texts = {
        guard case .read(let texts) = InterfaceFile.read(dataFolder: root) else {
            fatalError("the program's words cannot be read")
        }
        return texts
    }()

    static let english = FormLanguage(english: instrument, texts: texts)

    static let languages =
        [english]
        + read { try CatalogueFile.all(dataFolder: root) }.map {
            FormLanguage($0.catalogue, of: instrument, texts: texts)
        }

    static func language(_ code: String) -> FormLanguage {
        guard let language = languages.first(where: { $0.code == code }) else { fatalError("no catalogue of \(code)") }
        return language
    }

    static func context(_ id: Context.ID) -> Context {
        guard let context = instrument.context(id) else { fatalError("there is no place \(id)") }
        return context
    }

    private static func read<Value>(_ body: () throws -> Value) -> Value {
        do { return try body() } catch { fatalError("the data cannot be read: \(error)") }
    }
}
