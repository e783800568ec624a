import ArgumentParser
import EmbeddedInstruments
import Glibc
import InstrumentFiles
import Instruments
import Language
import Screening

/// Which data a command works with: what is compiled in, or a folder.
package struct DataOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read indicators and texts from DIR instead of those compiled in.",
            discussion: "DIR holds the folders Indicators and Translations.", valueName: "dir"))
    package var data: String?

    @Option(help: ArgumentHelp("The indicator set to use.", valueName: "id"))
    package var instrument: String = "asean-commit-working"

    @Option(help: ArgumentHelp("The officer's language, such as th; English when left out.", valueName: "language"))
    package var language: String?

    package init() {}

    /// The program's own words, in the officer's language. Those of a folder are used when it has them.
    package func texts() throws(Failure) -> Texts {
        try sourceTexts().localised(by: try officersWords())
    }

    /// The program's own words in English.
    package func sourceTexts() throws(Failure) -> Texts {
        guard let data else { return EmbeddedTexts.english }
        switch InterfaceFile.read(dataFolder: data) {
        case .missing: return EmbeddedTexts.english
        case .read(let texts): return texts
        case .mistakes(let mistakes): throw Self.report(mistakes)
        }
    }

    /// The officer's language, by its code.
    package var officersLanguage: String { language ?? Catalogue.source.language }

    private func officersWords() throws(Failure) -> [String: String] {
        guard let language else { return [:] }
        return try catalogue(of: language).words
    }

    /// The translations into a language; none for English.
    package func catalogue(of language: String) throws(Failure) -> Catalogue {
        if language == Catalogue.source.language { return .source }
        let found = try catalogues([language])
        if let catalogue = found.first { return catalogue }
        let languages =
            data.map(CatalogueFile.languages) ?? EmbeddedCatalogues.languages
        let names = ([Catalogue.source.language] + languages).joined(separator: ", ")
        throw Failure(.usage, .errorNoSuchLanguage, ["names": names])
    }

    /// The translations into every language.
    ///
    /// - Parameter wanted: these alone; nil for all.
    package func catalogues(_ wanted: Set<String>? = nil) throws(Failure) -> [Catalogue] {
        guard let data else {
            return EmbeddedCatalogues.languages.filter { wanted?.contains($0) ?? true }
                .compactMap(EmbeddedCatalogues.catalogue)
        }
        do throws(InvalidInstrument) {
            return try CatalogueFile.all(dataFolder: data, wanted).map(\.catalogue)
        } catch {
            throw Self.report(error.diagnostics)
        }
    }

    /// Everything that the data hold, in the officer's language.
    package func sets() throws(Failure) -> IndicatorSets {
        IndicatorSets(try sourceSets().data.localised(by: try officersWords()))
    }

    /// Everything that the data hold, in English.
    package func sourceSets() throws(Failure) -> IndicatorSets {
        guard let data else {
            return IndicatorSets(EmbeddedInstruments.data)
        }
        try Self.check(folder: data)
        do throws(InvalidInstrument) {
            return IndicatorSets(try InstrumentLibrary(dataFolder: data).readData())
        } catch {
            throw Self.report(error.diagnostics)
        }
    }

    /// The engine for the set that was asked for, with its cross-checks.
    package func chosenScreener() throws(Failure) -> Screener {
        let sets = try sets()
        return try sets.screener(for: try sets.instrument(named: instrument))
    }

    /// The standard of others that a name stands for; it must be one that says how it is read under this instrument.
    ///
    /// - Parameter others: names that stand for something else, to be told with the formats.
    package func exchangeFormat(
        named name: String, under instrument: Instrument, others: [String] = []
    ) throws(Failure) -> ExchangeFormat {
        let formats = try exchangeFormats().filter { $0.reads == instrument.id }
        if let format = formats.first(where: { $0.id.text == name }) { return format }
        let names = (formats.map(\.id.text) + others).joined(separator: ", ")
        throw Failure(.usage, .errorNoSuchFormat, ["name": name, "names": names])
    }

    /// The standards of others that the data know.
    package func exchangeFormats() throws(Failure) -> [ExchangeFormat] {
        guard let data else { return EmbeddedInstruments.exchangeFormats }
        try Self.check(folder: data)
        do throws(InvalidInstrument) {
            return try InstrumentLibrary(dataFolder: data).readExchangeFormats()
        } catch {
            throw Self.report(error.diagnostics)
        }
    }

    /// The set that a name stands for: a data folder (its `--instrument`), the folder of one set, or among the data an id,
    /// an edition, or `id@edition`.
    package func instrument(named name: String) throws(Failure) -> Instrument {
        do throws(InvalidInstrument) {
            if Self.isFolder(name + "/Indicators") {
                return try InstrumentLibrary(dataFolder: name).read(ID(instrument))
            }
            if Self.isFolder(name) { return try InstrumentFolder.read(name, lists: name + "/../lists") }
        } catch {
            throw Self.report(error.diagnostics)
        }
        let all = try sets().instruments
        let named = all.filter { [$0.id.text, $0.edition, "\($0.id)@\($0.edition)"].contains(name) }
        if let only = named.first, named.count == 1 { return only }
        let names = all.map { "\($0.id)@\($0.edition)" }.joined(separator: ", ")
        throw Failure(.noInput, .errorNoSuchEdition, ["names": names])
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The folder must be one of data.
    package static func check(folder: String) throws(Failure) {
        guard isFolder(folder + "/Indicators") else {
            throw Failure(.noInput, .errorNoData, ["folder": folder])
        }
    }

    /// Tells every mistake, and what they come to.
    package static func report(_ diagnostics: [Diagnostic], as message: Message = .errorBadData) -> Failure {
        for diagnostic in diagnostics { Streams.error(diagnostic.description) }
        return Failure(.badData, message, ["count": String(diagnostics.count)])
    }
}
