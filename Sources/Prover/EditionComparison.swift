import Instruments
import Screening

/// Finds every class of cases that two editions bring to different levels.
///
/// Both read the same variable sheet, which holds whatever either of them asks; where one does not know a question or a
/// choice, it is unanswered for it, as `Screener` has it. A class is a level before, another level after, and whether it is
/// an adult or a child. That a class is not among the changes is proved over every such sheet.
///
/// ```swift
/// let report = try EditionComparison(old, new).compare()
/// ```
public struct EditionComparison: Sendable {
    private let before: Screener
    private let after: Screener

    /// - Throws: `ScreenerError` if an edition names what it does not hold. A linted one does not.
    public init(_ before: Instrument, _ after: Instrument) throws(ScreenerError) {
        self.before = try Screener(before)
        self.after = try Screener(after)
    }

    /// Compares them.
    ///
    /// - Throws: `ProverError` where the prover and the engine disagree, which is a fault of the program.
    public func compare() throws(ProverError) -> ComparisonReport {
        let classes = before.instrument.levels.flatMap { from in
            after.instrument.levels.filter { $0.id != from.id }.flatMap { to in
                [false, true].map { Class(from: from.id, to: to.id, ofChild: $0) }
            }
        }
        let changes = try changes(among: classes)
        return ComparisonReport(
            onlyBefore: .init(before.instrument, notIn: after.instrument),
            onlyAfter: .init(after.instrument, notIn: before.instrument), changes: changes, classCount: classes.count)
    }

    private struct Class {
        let from: Level.ID
        let to: Level.ID
        let ofChild: Bool
    }

    private func changes(among classes: [Class]) throws(ProverError) -> [ComparisonReport.LevelChange] {
        let shared = Set(before.instrument.contexts.map(\.id)).intersection(after.instrument.contexts.map(\.id))
        // Without a place that both know there is no sheet that both read.
        guard !shared.isEmpty else { return [] }
        let sheet = SheetVariables([before.instrument, after.instrument], in: Circuit())
        let old = SheetFormula(before, sheet)
        let new = SheetFormula(after, sheet)
        let made = [(before, old), (after, new)].map { InterviewSpace($0.0, sheet, $0.1.result).isMade }
        let unsaid = Unsaid(before).choices.intersection(Unsaid(after).choices)
        var search = Search(sheet.circuit.solver, costs: sheet.costs(without: unsaid))
        var wider = Search(sheet.circuit.solver, costs: sheet.costs())
        var changes: [ComparisonReport.LevelChange] = []
        for one in classes {
            let no = sheet.circuit.no
            let assumptions = [
                old.result.situation.levels?[one.from] ?? no, new.result.situation.levels?[one.to] ?? no,
                one.ofChild ? sheet.isChild : !sheet.isChild,
            ]
            let isMade = search.findSmallest(assuming: assumptions + made)
            guard isMade || wider.findSmallest(assuming: assumptions) else { continue }
            changes.append(try change(one, sheet.sheet("case", without: isMade ? unsaid : []), isMade))
        }
        return changes
    }

    private func change(
        _ one: Class, _ sheet: AnswerSheet, _ isMade: Bool
    ) throws(ProverError) -> ComparisonReport.LevelChange {
        let old = before.assess(sheet)
        let new = after.assess(sheet)
        guard old.level == one.from, new.level == one.to, old.child == one.ofChild else {
            throw .engineDisagrees(property: "\(one.from) \(one.to)")
        }
        let levels = Dictionary(after.instrument.rules.map { ($0.id, $0.level) }) { first, _ in first }
        let moved = before.instrument.rules.filter { rule in
            old.rules.contains(rule.id) && new.rules.contains(rule.id) && levels[rule.id] != rule.level
        }
        return ComparisonReport.LevelChange(
            from: one.from, to: one.to, ofChild: one.ofChild, sheet: sheet, isMadeByInterview: isMade,
            lostRules: old.rules.filter { !new.rules.contains($0) },
            gainedRules: new.rules.filter { !old.rules.contains($0) }, movedRules: moved.map(\.id))
    }
}
