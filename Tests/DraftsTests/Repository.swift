import Foundation
import InstrumentFiles
import Instruments
import Screening

/// The working edition as it stands in this repository, read once.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let instrument = read { try InstrumentLibrary(dataFolder: root.path).read("asean-commit-working") }
    static let screener = read { try Screener(instrument) }

    private static func read<Value>(_ body: () throws -> Value) -> Value {
        do { return try body() } catch { fatalError("the working edition cannot be read: \(error)") }
    }
}
