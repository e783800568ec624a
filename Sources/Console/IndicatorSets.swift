import Instruments
import Language
import Screening

/// The indicator sets, the cross-checks that are read beside them, and what is special about countries and records.
package struct IndicatorSets {
    package let data: IndicatorData

    package var instruments: [Instrument] { data.instruments }
    package var crossChecks: [CrossCheck] { data.crossChecks }

    package init(_ data: IndicatorData) {
        self.data = data
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
