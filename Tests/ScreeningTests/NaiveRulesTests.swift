import Instruments
import Screening
import Testing

@Suite("The engine beside a second, naive reading of the design")
struct NaiveRulesTests {
    private let edition: WorkingEdition

    init() throws {
        edition = try WorkingEdition.shared()
    }

    @Test("A million random answer sheets are assessed as the design's text says, and meet every rule and level")
    func engineAgreesWithTheDesign() async {
        let edition = edition
        let met = await RandomCases(1_000_000).check { random, tally in
            let sheet = edition.sheets.sheet(&random)
            let assessment = edition.screener.assess(sheet)
            let verdict = edition.naive.verdict(on: sheet)
            if random.percent(10) { Self.note(assessment, of: sheet, edition, &tally) }
            guard !Self.differences(assessment, verdict).isEmpty else { return nil }
            func differences(_ sheet: AnswerSheet) -> [String] {
                Self.differences(edition.screener.assess(sheet), edition.naive.verdict(on: sheet))
            }
            let smallest = sheet.smallest { !differences($0).isEmpty }
            return "\(differences(smallest).joined(separator: "; ")) on \(smallest.inWords)"
        }
        expectEverythingWasMet(met)
    }

    /// In what an assessment is not what the design says.
    private static func differences(_ assessment: Assessment, _ verdict: NaiveRules.Verdict) -> [String] {
        var differences: [String] = []
        func compare<Value: Equatable>(_ what: String, _ engine: Value, _ design: Value) {
            if engine != design { differences.append("\(what): engine \(engine), design \(design)") }
        }
        let found = assessment.indicators.map { ($0.id, $0.strength) }
        let needs = Set(assessment.needs.map(\.text))
        compare("level", assessment.level.text, verdict.level)
        compare("rules", Set(assessment.rules.map(\.text)), verdict.rules)
        compare("indicators", Dictionary(found, uniquingKeysWith: { first, _ in first }), verdict.indicators)
        compare("flags", Set(assessment.flags.map(\.text)), verdict.flags)
        compare("presumed", assessment.presumed, verdict.isPresumed)
        compare("child", assessment.child, verdict.isChild)
        compare("held for ransom", assessment.forms.contains("HeldForRansom"), verdict.isHeldForRansom)
        compare("needs left out", verdict.needs.subtracting(needs), [])
        // The design leaves open which answers call for help with pay, and what else for the protection of a child.
        let open: Set<String> = verdict.isChild ? ["wages", "child-protection"] : ["wages"]
        compare("needs too many", needs.subtracting(verdict.needs).subtracting(open), [])
        return differences
    }

    private static func note(
        _ assessment: Assessment, of sheet: AnswerSheet, _ edition: WorkingEdition, _ tally: inout RandomCases.Tally
    ) {
        tally["context \(sheet.context)", default: 0] += 1
        tally["level \(assessment.level)", default: 0] += 1
        for rule in assessment.rules { tally["rule \(rule)", default: 0] += 1 }
        for finding in assessment.indicators { tally["\(finding.id) \(finding.strength)", default: 0] += 1 }
        let deciding = edition.instrument.rules.filter {
            $0.level == assessment.level && assessment.rules.contains($0.id)
        }
        if let rule = deciding.first, deciding.count == 1 { tally["decided by \(rule.id)", default: 0] += 1 }
    }

    /// A comparison is worth little where a rule was never met, or never decided anything. A tenth of the sheets is noted.
    private func expectEverythingWasMet(_ met: RandomCases.Tally) {
        for context in edition.instrument.contexts { #expect(met["context \(context.id)", default: 0] > 100) }
        for level in edition.instrument.levels { #expect(met["level \(level.id)", default: 0] > 50) }
        for rule in edition.instrument.rules {
            #expect(met["rule \(rule.id)", default: 0] > 20)
            #expect(met["decided by \(rule.id)", default: 0] > 0, "\(rule.id) never decided a level by itself")
        }
        for indicator in edition.instrument.indicators {
            for strength in Set([false, true].compactMap(indicator.strength)) {
                #expect(met["\(indicator.id) \(strength)", default: 0] > 0, "\(indicator.id) never stood \(strength)")
            }
        }
    }
}
