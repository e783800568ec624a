import Instruments
import Screening
import TestSupport

@testable import Prover
@testable import Screening

/// Looks for sheets that break a property by drawing them at random: what a prover must be better than.
struct RandomSearch: Sendable {
    private let screener: Screener
    private let sheets: RandomSheets
    private let stated: [Property]
    private let names: Set<String>

    /// - Parameter properties: their ids, with spaces between them.
    init(_ instrument: Instrument, _ properties: String) throws {
        screener = try Screener(instrument)
        sheets = RandomSheets(instrument)
        let names = Set(properties.split(separator: " ").map(String.init))
        stated = instrument.properties.filter { names.contains($0.id.text) }
        self.names = names
    }

    /// Whether the sheet of this seed, or it and a later state of it, break the property.
    func breaks(seed: UInt64) throws -> Bool {
        var random = SplitMix64(seed: seed)
        let sheet = sheets.sheet(&random)
        if try stated.contains(where: { try screener.holds($0.given, of: sheet) && !screener.holds($0.then, of: sheet) }
        ) {
            return true
        }
        let before = outcome(sheet)
        if names.contains("monotone") {
            var more = sheet
            sheets.addSign(&more, &random)
            sheets.observe(&more, &random)
            // A question that is answered with one keeps its answer.
            for (id, answer) in sheet.answers where more.answers[id]?.choices.contains(answer.choices) == false {
                more.answers[id] = answer
            }
            if loses(before, outcome(more)) || loses(before, outcome(asChild(sheet))) { return true }
        }
        if names.contains("unknown-is-not-no") {
            var completed = sheet
            if completed.facts[.ageNow] == nil { completed.facts[.ageNow] = "child" }
            if outcome(completed).rank < before.rank { return true }
        }
        if names.contains("consent-and-stops") {
            var other = sheet
            other.facts[.consentReferral] = random.one(of: [nil, "yes", "no"])
            other.stopped.toggle()
            if outcome(other).rank != before.rank { return true }
        }
        return false
    }

    private func outcome(_ sheet: AnswerSheet) -> Screener.Outcome {
        screener.outcome(of: screener.read(screener.understood(sheet)).situation)
    }

    private func loses(_ before: Screener.Outcome, _ after: Screener.Outcome) -> Bool {
        after.rank < before.rank || before.flags & ~after.flags != 0
    }

    /// The same person, who turns out to be under 18; the answer to the question of age says so too.
    private func asChild(_ sheet: AnswerSheet) -> AnswerSheet {
        var child = sheet
        child.facts[.ageNow] = "child"
        if child.answers["age-now"] != nil { child.answers["age-now"] = .choices(["child"]) }
        return child
    }
}
