import Foundation
import InstrumentFiles
import Instruments
import Screening

/// The instrument that ships, read from the data folder.
struct WorkingEdition: Sendable {
    let instrument: Instrument
    let screener: Screener
    let sheets: RandomSheets

    /// The folder that holds `Indicators` and `Tests`.
    static let dataFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private static let read = Result {
        try Self(InstrumentLibrary(dataFolder: dataFolder).read("asean-commit-working"))
    }

    /// Read once for all tests.
    static func shared() throws -> Self { try read.get() }

    init(_ instrument: Instrument) throws {
        self.instrument = instrument
        screener = try Screener(instrument)
        sheets = RandomSheets(instrument)
    }
}
