import Instruments
import Screening
import Testing

@Suite("Cases written by hand")
struct ScenarioTests {
    private let edition: WorkingEdition

    init() throws {
        edition = try WorkingEdition.shared()
    }

    /// Empty where they cannot be read; a test of its own says why.
    private static let scenarios = (try? Scenario.readAll()) ?? []

    @Test("A case is assessed as its author derived it from the design", arguments: scenarios)
    func scenario(_ scenario: Scenario) {
        #expect(scenario.unknownNames(edition) == [])
        let found = edition.screener.assess(scenario.completeSheet(edition)).values
        for (key, value) in scenario.expected {
            #expect(found[key] == value, "\(scenario.file), \(scenario.id), \(key)")
        }
    }

    @Test("Every case can be read, and its id is its own")
    func allCanBeRead() throws {
        let ids = try Scenario.readAll().map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test("There are at least 60 cases, and together they meet every rule, level and context")
    func coverage() {
        let scenarios = Self.scenarios
        #expect(scenarios.count >= 60)
        func expected(_ key: String) -> Set<String> {
            scenarios.reduce(into: []) { words, scenario in
                switch scenario.expected[key] {
                case .word(let word): words.insert(word)
                case .words(let more): words.formUnion(more)
                case .strengths(let strengths): words.formUnion(strengths.keys)
                case nil: break
                }
            }
        }
        #expect(Set(edition.instrument.rules.map(\.id.text)).subtracting(expected("rules")) == [])
        #expect(Set(edition.instrument.levels.map(\.id.text)).subtracting(expected("level")) == [])
        #expect(Set(edition.instrument.contexts.map(\.id)).subtracting(scenarios.map(\.sheet.context)) == [])
    }
}

extension Assessment {
    /// Its values as scenarios write them: that a person is presumed a victim has a key of its own.
    fileprivate var values: [String: Scenario.Value] {
        let strengths = indicators.map { ($0.id, $0.strength.rawValue) }
        return [
            "level": .word(level.text),
            "presumed": .word("\(presumed)"),
            "child": .word("\(child)"),
            "completeness": .word(completeness.isPartial ? "partial" : "complete"),
            "tooLittleKnown": .word("\(tooLittleKnown)"),
            "rules": .words(Set(rules.map(\.text))),
            "flags": .words(Set(flags.filter { $0 != Flag.presumed }.map(\.text))),
            "forms": .words(Set(forms.map(\.text))),
            "needs": .words(Set(needs.map(\.text))),
            "notYetAsked": .words(Set(notYetAsked.map(\.text))),
            "conflicts": .words(Set(conflicts.map(\.indicator.text))),
            "absent": .words(Set(absent.map(\.text))),
            "indicators": .strengths(Dictionary(strengths, uniquingKeysWith: { first, _ in first })),
        ]
    }
}
