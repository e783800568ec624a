import Console
import Conversation
import Instruments
import Records

/// What is special about countries.
extension IndicatorSets {
    /// The overlays, as they are read today.
    var directory: NationalDirectory {
        NationalDirectory(overlays: data.overlays, year: UserSession.month.year)
    }

    /// Makes records of a country coarser.
    func deidentifier(for instrument: Instrument, country: String?) -> Deidentifier {
        Deidentifier(rules: data.deidentification, lists: instrument.lists, overlay: directory.overlay(of: country))
    }
}
