import Instruments
import Language
import Screening

/// The indicator sets, the cross-checks that are read beside them, and what is special about countries and records.
package struct IndicatorSets {
    package let instruments: [Instrument]
    package let crossChecks: [CrossCheck]
    package let overlays: [NationalOverlay]
    package let deidentification: Deidentification

    package init(_ data: IndicatorData) {
        self.init(
            instruments: data.instruments, crossChecks: data.crossChecks, overlays: data.overlays,
            deidentification: data.deidentification)
    }

    private init(
        instruments: [Instrument], crossChecks: [CrossCheck], overlays: [NationalOverlay],
        deidentification: Deidentification
    ) {
        self.instruments = instruments
        self.crossChecks = crossChecks
        self.overlays = overlays
        self.deidentification = deidentification
    }

    /// The same in another language, where there are words for it.
    func localised(by words: [String: String]) -> IndicatorSets {
        IndicatorSets(
            instruments: instruments.map { $0.localised(by: words) }, crossChecks: crossChecks, overlays: overlays,
            deidentification: deidentification)
    }

    /// The set of that name, for interviews and answer sheets.
    package func instrument(named name: String) throws(Failure) -> Instrument {
        if let chosen = instruments.first(where: { $0.id.text == name }) { return chosen }
        if let check = crossCheck(named: name) {
            throw Failure(.usage, .errorIsCrossCheck, ["name": name, "reads": check.reads.text])
        }
        let names = instruments.map(\.id.text).joined(separator: ", ")
        throw Failure(.usage, .errorNoSuchInstrument, ["names": names])
    }

    package func crossCheck(named name: String) -> CrossCheck? {
        crossChecks.first { $0.id.text == name }
    }

    /// The set that a cross-check reads; every cross-check has one.
    package func instrument(readBy check: CrossCheck) throws(Failure) -> Instrument {
        try instrument(named: check.reads.text)
    }

    /// The engine for a set, with its cross-checks.
    package func screener(for instrument: Instrument) throws(Failure) -> Screener {
        do throws(ScreenerError) {
            return try Screener(instrument, crossChecks: crossChecks)
        } catch {
            throw Failure(.internalFault, .errorInternal, ["reason": "\(error)"])
        }
    }
}
