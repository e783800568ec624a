import Foundation
import Instruments

/// The instruments of a data folder: the one that is compiled in, or the one that `--data` names.
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

    public init(dataFolder: String) {
        self.dataFolder = dataFolder
        let indicators = "\(dataFolder)/Indicators"
        ids = DataFile.names(in: indicators)
            .filter { FileManager.default.fileExists(atPath: "\(indicators)/\($0)/instrument.yaml") }
            .map { ID($0) }
    }

    /// Reads one instrument.
    public func read(_ id: Instrument.ID) throws(InvalidInstrument) -> Instrument {
        try examine(id).result()
    }

    /// Reads every instrument.
    ///
    /// - Throws: The mistakes of all of them together; `missingFolder` if there is no instrument in the folder.
    public func readAll() throws(InvalidInstrument) -> [Instrument] {
        try examineAll().map(\.instrument)
    }

    private func examineAll() throws(InvalidInstrument) -> [Examination] {
        guard !ids.isEmpty else { throw InvalidInstrument(diagnostics: [noInstrument]) }
        let examinations = ids.map(examine)
        let diagnostics = examinations.flatMap(\.reading.diagnostics)
        if diagnostics.contains(where: { $0.severity == .error }) {
            throw InvalidInstrument(diagnostics: diagnostics)
        }
        return examinations
    }

    /// That there is no instrument in the folder.
    var noInstrument: Diagnostic {
        Diagnostic(.missingFolder, at: Place(file: "Indicators"), subject: "Indicators")
    }

    /// Every text of every instrument with the line where it stands, each once, for the template of the translations.
    public func translationEntries() throws(InvalidInstrument) -> [TranslationTemplate.Entry] {
        let examinations = try examineAll()
        var seen: Set<TextKey> = []
        var entries: [TranslationTemplate.Entry] = []
        for examination in examinations {
            for text in InstrumentTexts.all(of: examination.instrument) where seen.insert(text.key).inserted {
                let place = examination.place(of: text.key)
                entries.append(TranslationTemplate.Entry(text: text, reference: "\(place.file):\(place.line)"))
            }
        }
        return entries
    }

    /// The SHA-256 of each file is part of an instrument's digest; the code lists are everybody's.
    func examine(_ id: Instrument.ID) -> Examination {
        Examination(folder: "\(dataFolder)/Indicators/\(id)", lists: "\(dataFolder)/Indicators/lists")
    }
}
