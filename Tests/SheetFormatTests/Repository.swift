import Foundation
import InstrumentFiles
import Instruments
import Screening

/// The working edition as it stands in this repository, read once.
enum Repository {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let everything = read { try InstrumentLibrary(dataFolder: root.path).readEverything() }
    static let instrument = read { try everything.instruments.only("asean-commit-working") }
    static let screener = read { try Screener(instrument, crossChecks: everything.crossChecks) }

    private static func read<Value>(_ body: () throws -> Value) -> Value {
        do { return try body() } catch { fatalError("the working edition cannot be read: \(error)") }
    }
}

extension [Instrument] {
    /// The one of that id.
    fileprivate func only(_ id: Instrument.ID) throws -> Instrument {
        guard let found = first(where: { $0.id == id }) else { throw CocoaError(.fileNoSuchFile) }
        return found
    }
}
