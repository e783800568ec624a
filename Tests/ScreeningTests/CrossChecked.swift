import Foundation
import InstrumentFiles
import Instruments
import Screening

/// The working edition with the cross-checks that are read beside it.
struct CrossChecked: Sendable {
    let instrument: Instrument
    let checks: [CrossCheck]
    /// With the cross-checks, and without.
    let screener: Screener
    let alone: Screener
    let sheets: RandomSheets
    let naive: NaiveCrossCheck

    static let shared = Result { try CrossChecked() }

    private init() throws {
        (instrument, checks) = try {
            let (instruments, checks) = try InstrumentLibrary(dataFolder: WorkingEdition.dataFolder).readEverything()
            guard let first = instruments.first(where: { $0.id == "asean-commit-working" }) else {
                throw CocoaError(.fileNoSuchFile)
            }
            return (first, checks)
        }()
        screener = try Screener(instrument, crossChecks: checks)
        alone = try Screener(instrument)
        sheets = RandomSheets(instrument)
        naive = NaiveCrossCheck(instrument: instrument, checks: checks, screener: alone)
    }

    func check(_ id: CrossCheck.ID) -> CrossCheck? {
        checks.first { $0.id == id }
    }

    func result(_ id: CrossCheck.ID, _ sheet: AnswerSheet) -> CrossCheckResult? {
        screener.assess(sheet).crossChecks.first { $0.id == id }
    }
}
