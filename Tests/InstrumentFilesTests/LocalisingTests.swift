import EmbeddedInstruments
import Foundation
import InstrumentFiles
import Instruments
import Language
import Testing

/// An instrument in another language is the same instrument.
struct LocalisingTests {
    private static let root = Fixture.root.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func instruments() throws -> [Instrument] {
        [
            try InstrumentLibrary(dataFolder: root.path).read("asean-commit-working"),
            try InstrumentLibrary(dataFolder: Fixture.base.path).read("tiny"),
        ]
    }

    @Test func `every text that translators are given is replaced by its translation`() throws {
        for instrument in try Self.instruments() {
            let texts = InstrumentTexts.all(of: instrument)
            let words = Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, "«\($0.key)»") })
            let localised = InstrumentTexts.all(of: instrument.localised(by: words))
            #expect(localised.map(\.key) == texts.map(\.key))
            for text in localised { #expect(text.text == "«\(text.key)»") }
        }
    }

    @Test func `nothing but words changes`() throws {
        for instrument in try Self.instruments() {
            let texts = InstrumentTexts.all(of: instrument)
            let away = Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, "another") })
            let back = Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.text) })
            var there = instrument.localised(by: away).localised(by: back)
            // An entry of a list is also found by the name that it had.
            #expect(there.lists.map { $0.entries.map(\.code) } == instrument.lists.map { $0.entries.map(\.code) })
            there = there.withLists(of: instrument)
            #expect(there == instrument)
            #expect(instrument.localised(by: [:]) == instrument)
        }
    }

    @Test func `every text of practice is replaced by its translation, and nothing else of it`() throws {
        let library = InstrumentLibrary(dataFolder: Self.root.path)
        let given = try library.translationEntries().map(\.text).filter { $0.key.rawValue.hasPrefix("practice/") }
        #expect(given.count > 40)
        let data = try library.readData()
        let words = Dictionary(uniqueKeysWithValues: given.map { ($0.key.rawValue, "«\($0.key)»") })
        let away = data.localised(by: words).practice
        let back = away.localised(by: Dictionary(uniqueKeysWithValues: given.map { ($0.key.rawValue, $0.text) }))
        #expect(back == data.practice)
        let said =
            away.acts.flatMap { [$0.title, $0.why] } + away.steps.flatMap { [$0.title, $0.why] }
            + away.points.map(\.why) + away.replies.flatMap(\.lines).compactMap(\.says)
        #expect(Set(said) == Set(words.values))
    }

    @Test func `the compiled translations equal the files'`() throws {
        let files = try CatalogueFile.all(dataFolder: Self.root.path)
        #expect(!files.isEmpty)
        #expect(EmbeddedCatalogues.languages == files.map(\.language))
        for file in files { #expect(EmbeddedCatalogues.catalogue(of: file.language) == file.catalogue) }
        #expect(EmbeddedCatalogues.catalogue(of: "xx") == nil)
    }

    @Test func `what is fuzzy, or of an older text, is not used`() throws {
        for file in try CatalogueFile.all(dataFolder: Self.root.path) {
            #expect(file.catalogue.words.count == file.coverage.translated)
            #expect(file.review == .draft, "a review stands in the header only when somebody made one")
        }
    }

    /// The program's own words for these make a conversation safe; what else is missing shows English.
    @Test func `safety, consent, results and what to do are drafted in every language`() throws {
        let instrument = try Self.instruments()[0]
        let wanted = InstrumentTexts.all(of: instrument).map(\.key.rawValue).filter { key in
            key.contains("/level/") || key.contains("/flag/") || key.contains("/action/") || key.contains("/ending/")
                || instrument.questions.contains {
                    [.safety, .consent, .closing].contains($0.phase)
                        && (key.hasSuffix("/question/\($0.id)/ask") || key.contains("/question/\($0.id)/choice/"))
                }
        }
        for file in try CatalogueFile.all(dataFolder: Self.root.path) {
            let drafted = wanted.filter { file.hasTranslation(of: $0) }
            #expect(drafted.count == wanted.count, "\(file.language)")
        }
    }
}

extension Instrument {
    /// The same with the lists of another, whose entries have no names from translating.
    fileprivate func withLists(of other: Instrument) -> Instrument {
        Instrument(
            id: id, edition: edition, title: title, statement: statement, digest: digest, sources: sources,
            sections: sections, levels: levels, groups: groups, thresholds: thresholds, flags: flags, needs: needs,
            forms: forms, topics: topics, indicators: indicators, observations: observations, contexts: contexts,
            questions: questions, derivations: derivations, rules: rules, consequences: consequences,
            properties: properties, sites: sites, actions: actions, endings: endings, lists: other.lists)
    }
}
