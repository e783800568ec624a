import Conversation
import Instruments
import Language
import Records
import Screening

/// The indicator sets, the cross-checks that are read beside them, and what is special about countries and records.
struct IndicatorSets {
    let instruments: [Instrument]
    let crossChecks: [CrossCheck]
    let overlays: [NationalOverlay]
    let deidentification: Deidentification

    init(_ data: IndicatorData) {
        instruments = data.instruments
        crossChecks = data.crossChecks
        overlays = data.overlays
        deidentification = data.deidentification
    }

    /// The overlays, as they are read today.
    var directory: NationalDirectory {
        NationalDirectory(overlays: overlays, year: UserSession.month.year)
    }

    /// The set of that name, for interviews and answer sheets.
    func instrument(named name: String) throws(Failure) -> Instrument {
        if let chosen = instruments.first(where: { $0.id.text == name }) { return chosen }
        if let check = crossCheck(named: name) {
            throw Failure(.usage, .errorIsCrossCheck, ["name": name, "reads": check.reads.text])
        }
        let names = instruments.map(\.id.text).joined(separator: ", ")
        throw Failure(.usage, .errorNoSuchInstrument, ["names": names])
    }

    /// Makes records of a country coarser.
    func deidentifier(for instrument: Instrument, country: String?) -> Deidentifier {
        Deidentifier(rules: deidentification, lists: instrument.lists, overlay: directory.overlay(of: country))
    }

    func crossCheck(named name: String) -> CrossCheck? {
        crossChecks.first { $0.id.text == name }
    }

    /// The set that a cross-check reads; every cross-check has one.
    func instrument(readBy check: CrossCheck) throws(Failure) -> Instrument {
        try instrument(named: check.reads.text)
    }

    /// The engine for a set, with its cross-checks.
    func screener(for instrument: Instrument) throws(Failure) -> Screener {
        do throws(ScreenerError) {
            return try Screener(instrument, crossChecks: crossChecks)
        } catch {
            throw Failure(.internalFault, .errorInternal, ["reason": "\(error)"])
        }
    }
}
