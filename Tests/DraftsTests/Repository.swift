import Foundation
import InstrumentFiles
import Instruments
import Screening

/// The working edition as it stands in this repository, read once.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let screener = read { try Screener(try readInstrument()) }
    static let contexts = screener.instrument.contexts.map(\.id)

    /// Read anew: threads that count references to the same texts hold each other up.
    static func readInstrument() throws -> Instrument {
        try InstrumentLibrary(dataFolder: root.path).read("asean-commit-working")
    }

    private static func read<Value>(_ body: () throws -> Value) -> Value {
        do { return try body() } catch { fatalError("the working edition cannot be read: \(error)") }
    }
}
