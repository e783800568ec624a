import Instruments

/// The folder of one instrument.
///
/// ```swift
/// let instrument = try InstrumentFolder.read("Indicators/asean-commit-working", lists: "Indicators/lists")
/// ```
public struct InstrumentFolder: Sendable {
    private init() {}

    /// Reads the YAML of an instrument and the code lists.
    ///
    /// - Parameters:
    ///   - folder: The path of a folder that holds `instrument.yaml`.
    ///   - lists: The path of the folder of code lists.
    /// - Throws: Every mistake that was found. What has one is never read in part.
    public static func read(_ folder: String, lists: String) throws(InvalidInstrument) -> Instrument {
        try Examination(folder: folder, lists: lists).result()
    }
}
