import EmbeddedInstruments
import Instruments
import Records
import Screening
import Testing

/// The edition that ships, with what is special about countries and records.
enum WorkingEdition {
    static let data = EmbeddedInstruments.data

    static let instrument: Instrument = data.instruments[0]

    static let screener = Result { try Screener(instrument, crossChecks: data.crossChecks) }

    static func overlay(_ country: String?) -> NationalOverlay? {
        data.overlays.first { $0.country == country }
    }

    static func deidentifier(_ country: String?) -> Deidentifier {
        Deidentifier(rules: data.deidentification, lists: instrument.lists, overlay: overlay(country))
    }

    static let reader = RecordReader(instrument, crossChecks: data.crossChecks)
}
