import Instruments

/// What a proof is held against: the same reading of a sheet that `assess` makes.
extension Screener {
    /// Whether a condition holds of a case when its result is known: level and flags are those of the assessment.
    ///
    /// - Throws: `ScreenerError.unknownName` if the condition names what the instrument does not hold.
    package func holds(_ condition: Condition, of sheet: AnswerSheet) throws(ScreenerError) -> Bool {
        let condition = try compiled.names.compiled(condition)
        var situation = read(understood(sheet)).situation
        let outcome = outcome(of: situation)
        situation.level = outcome.level
        situation.evidence.flags |= outcome.flags
        return situation.holds(condition)
    }

    /// What stands in a case, acts of others with it, which are not among an assessment's findings.
    package func evidence(of sheet: AnswerSheet) -> Evidence {
        read(understood(sheet)).situation.evidence
    }

    /// The open questions of a case that can change nothing any more, by themselves or with others.
    package func withoutConsequence(_ sheet: AnswerSheet) -> Set<Question.ID> {
        let sheet = understood(sheet)
        let situation = read(sheet).situation
        let undecided = undecided(situation, outcome(of: situation))
        return Set(openQuestions(sheet, among: answerable(sheet)).filter { !undecided.couldChange($0) }.map(\.id))
    }
}
