import Instruments
import Screening

/// Choices that are not written on a sheet that is shown, because its facts say the same: from "18 or older" nothing
/// follows but that `ageNow` is `adult`.
struct Unsaid {
    let choices: Set<SheetVariables.ChoiceName>

    init(_ screener: Screener) {
        let compiled = screener.compiled
        let conditions =
            compiled.rules.map(\.when) + compiled.derivations.map(\.when) + compiled.consequences.map(\.when)
        let stated = screener.instrument.properties.flatMap { [$0.given, $0.then] }
            .compactMap { try? compiled.names.compiled($0) }
        let named = (conditions + stated).reduce(into: Set<Question.ID>()) { $0.formUnion($1.mentionedQuestions) }
        var unsaid: Set<SheetVariables.ChoiceName> = []
        for question in screener.instrument.questions where !named.contains(question.id) {
            for choice in question.choices where !choice.sets.isEmpty && !choice.hasEvidence && choice.ends == nil {
                unsaid.insert(.init(question: question.id, choice: choice.id))
            }
        }
        choices = unsaid
    }
}

extension Choice {
    /// Whether it brings anything to the case but a fact.
    var hasEvidence: Bool {
        !(feeds.isEmpty && flags.isEmpty && needs.isEmpty && observes.isEmpty)
    }
}
