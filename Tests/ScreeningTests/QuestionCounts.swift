import Instruments
import Screening

/// How many questions the cases written by hand need, with the planner and without it, by place.
struct QuestionCounts {
    private struct Count {
        let context: Context.ID
        let planned: Int
        let all: Int
        let isAdult: Bool
    }

    private let counts: [Count]
    private let contexts: [Context]

    init(_ edition: WorkingEdition) throws {
        contexts = edition.instrument.contexts
        counts = try Scenario.readAll().map { scenario in
            let complete = edition.relevantPart(of: scenario.completeSheet(edition))
            return Count(
                context: complete.context, planned: PlannedSheet(complete, edition).asked.count,
                all: edition.screener.expectedQuestions(complete).count, isAdult: !complete.isChild)
        }
    }

    var markdown: String {
        let rows = contexts.map { context in
            row(context.title, counts.filter { $0.context == context.id && $0.isAdult })
        }
        let sums = [row("all adults", counts.filter(\.isAdult)), row("all children", counts.filter { !$0.isAdult })]
        let head = [
            "| place | cases | median with the planner | most | median without | fewer |",
            "|---|---|---|---|---|---|",
        ]
        return (head + rows + sums).joined(separator: "\n")
    }

    private func row(_ title: String, _ counts: [Count]) -> String {
        guard !counts.isEmpty else { return "| \(title) | 0 | | | | |" }
        let planned = counts.map(\.planned).sorted()
        let all = counts.map(\.all).sorted()
        let fewer = 100 - 100 * planned.reduce(0, +) / max(1, all.reduce(0, +))
        return "| \(title) | \(counts.count) | \(planned[planned.count / 2]) | \(planned.last ?? 0) "
            + "| \(all[all.count / 2]) | \(fewer) % |"
    }
}
