import ArgumentParser
import Console
import EmbeddedInstruments
import InstrumentFiles
import Instruments
import Registry
import Screening

/// Which editions records can be derived again under: the one compiled in, and those of other folders.
struct EditionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A data folder of another edition, under which records were made; may be repeated.", valueName: "dir"))
    var edition: [String] = []

    func judge() throws(Failure) -> RecordJudge {
        var screeners = try Self.screeners(IndicatorSets(EmbeddedInstruments.data))
        for folder in edition {
            var options = DataOptions()
            options.data = folder
            screeners += try Self.screeners(try options.sets())
        }
        return RecordJudge(screeners)
    }

    private static func screeners(_ sets: IndicatorSets) throws(Failure) -> [Screener] {
        var screeners: [Screener] = []
        for instrument in sets.instruments { screeners.append(try sets.screener(for: instrument)) }
        return screeners
    }
}
