import Foundation
import Instruments

/// The instruments of a data folder, and the cross-checks that are read beside them: those that are compiled in, or those
/// of the folder that `--data` names.
///
/// ```swift
/// let library = InstrumentLibrary(dataFolder: ".")
/// for id in library.ids { print(try library.read(id).title) }
/// ```
public struct InstrumentLibrary: Sendable {
    /// The folder that holds `Indicators`.
    public let dataFolder: String
    /// The folders of `Indicators` that hold an `instrument.yaml`, in alphabetical order.
    public let ids: [Instrument.ID]
    /// The folders of `Indicators` that hold a `crosscheck.yaml` instead, in alphabetical order.
    public let crossCheckIDs: [CrossCheck.ID]

    public init(dataFolder: String) {
        self.dataFolder = dataFolder
        let indicators = "\(dataFolder)/Indicators"
        func holds(_ file: String, _ folder: String) -> Bool {
            FileManager.default.fileExists(atPath: "\(indicators)/\(folder)/\(file)")
        }
        let folders = DataFile.names(in: indicators)
        ids = folders.filter { holds("instrument.yaml", $0) }.map { ID($0) }
        crossCheckIDs =
            folders
            .filter { holds(CrossCheckExamination.file, $0) && !holds("instrument.yaml", $0) }.map { ID($0) }
    }

    /// Reads one instrument.
    public func read(_ id: Instrument.ID) throws(InvalidInstrument) -> Instrument {
        try examine(id).result()
    }

    /// Reads every instrument.
    ///
    /// - Throws: The mistakes of all of them and of the cross-checks together; `missingFolder` if there is no instrument
    ///   in the folder.
    public func readAll() throws(InvalidInstrument) -> [Instrument] {
        try examineAll().instruments.map(\.instrument)
    }

    /// Reads every instrument and every cross-check.
    ///
    /// - Throws: As `readAll` does.
    public func readEverything() throws(InvalidInstrument) -> (instruments: [Instrument], crossChecks: [CrossCheck]) {
        let everything = try examineAll()
        return (everything.instruments.map(\.instrument), everything.crossChecks.compactMap(\.check))
    }

    /// Reads every format of `exchange`; none if there is no such folder.
    ///
    /// - Throws: As `readAll` does.
    public func readExchangeFormats() throws(InvalidInstrument) -> [ExchangeFormat] {
        try examineAll().exchange.formats
    }

    /// Reads everything: instruments, cross-checks, the overlays of countries, how records are made coarser, and practice.
    ///
    /// - Throws: As `readAll` does.
    public func readData() throws(InvalidInstrument) -> IndicatorData {
        let everything = try examineAll()
        guard let deidentification = everything.deidentification.deidentification else {
            throw InvalidInstrument(diagnostics: everything.diagnostics)
        }
        return IndicatorData(
            instruments: everything.instruments.map(\.instrument),
            crossChecks: everything.crossChecks.compactMap(\.check),
            overlays: everything.overlays.compactMap(\.overlay), deidentification: deidentification,
            practice: everything.practice.rules ?? .none,
            scenarios: everything.scenarios.compactMap(\.scenario))
    }

    private func examineAll() throws(InvalidInstrument) -> Examinations {
        guard !ids.isEmpty else { throw InvalidInstrument(diagnostics: [noInstrument]) }
        let examinations = examinations()
        if examinations.diagnostics.contains(where: { $0.severity == .error }) {
            throw InvalidInstrument(diagnostics: examinations.diagnostics)
        }
        return examinations
    }

    /// Everything in the folder, with its mistakes.
    func examinations() -> Examinations {
        let instruments = ids.map(examine)
        let indicators = "\(dataFolder)/Indicators"
        let practice = PracticeExamination(folder: indicators, examinations: instruments)
        return Examinations(
            instruments: instruments,
            crossChecks: crossCheckIDs.map { id in
                CrossCheckExamination(folder: "\(indicators)/\(id)", examinations: instruments)
            },
            overlays: files(in: OverlayExamination.folder).map { file, name in
                OverlayExamination(file: file, named: name, examinations: instruments)
            },
            deidentification: DeidentificationExamination(folder: indicators, examinations: instruments),
            exchange: ExchangeExamination(folder: "\(indicators)/exchange", examinations: instruments),
            practice: practice,
            scenarios: files(in: ScenarioExamination.folder).map { file, name in
                ScenarioExamination(
                    file: file, named: name, known: instruments.map { ($0.instrument.id, $0.reading.ifRight) },
                    acts: practice.rules == nil ? nil : practice.reading.ifRight)
            })
    }

    /// The YAML files of a folder in `Indicators`, in alphabetical order, with their names without the ending.
    private func files(in folder: String) -> [(file: DataFile, name: String)] {
        DataFile.names(in: "\(dataFolder)/Indicators/\(folder)").filter(DataFile.isYAML).map { name in
            let path = "Indicators/\(folder)/\(name)"
            let file = DataFile(path: "\(dataFolder)/\(path)", name: path)
            return (file, String(name.dropLast(".yaml".count)))
        }
    }

    /// That there is no instrument in the folder.
    var noInstrument: Diagnostic {
        Diagnostic(.missingFolder, at: Place(file: "Indicators"), subject: "Indicators")
    }

    /// Every text of every instrument and cross-check with the line where it stands, each once, for the template of the
    /// translations.
    public func translationEntries() throws(InvalidInstrument) -> [TranslationTemplate.Entry] {
        var seen: Set<TextKey> = []
        return try examineAll().texts.filter { seen.insert($0.text.key).inserted }.map { text, place in
            TranslationTemplate.Entry(text: text, reference: "\(place.file):\(place.line)")
        }
    }

    /// The SHA-256 of each file is part of an instrument's digest; the code lists are everybody's.
    func examine(_ id: Instrument.ID) -> Examination {
        Examination(folder: "\(dataFolder)/Indicators/\(id)", lists: "\(dataFolder)/Indicators/lists")
    }
}
