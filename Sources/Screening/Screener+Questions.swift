import Instruments

extension Screener {
    /// The highest tier that a child is asked; the rest is observed or volunteered.
    package static let highestTierForChild = Question.highestTierForChild

    /// The questions that belong into this case, in the context's order, those with them to which an opening question
    /// closed the way. Officer's checklists and what is only volunteered are not among them.
    public func expectedQuestions(_ sheet: AnswerSheet) -> [Question.ID] {
        belonging(understood(sheet)).map(\.id)
    }

    /// Every question that is asked in such a case, also where an opening question closed the way to it.
    func belonging(_ sheet: AnswerSheet) -> [CompiledInstrument.CompiledQuestion] {
        (compiled.asked[sheet.context] ?? []).filter { isRelevant($0, sheet) }
    }

    /// Everything that can be answered in this case and to which nothing closed the way.
    func answerable(_ sheet: AnswerSheet) -> [CompiledInstrument.CompiledQuestion] {
        (compiled.answerable[sheet.context] ?? []).filter { isRelevant($0, sheet) && isOpened($0, sheet) }
    }

    /// Whether a question was declined together with others, by declining an opening question.
    ///
    /// - Parameter sheet: with choices that the questions have.
    public func isDeclinedAsAWhole(_ question: Question.ID, _ sheet: AnswerSheet) -> Bool {
        compiled.questions[question].map { isDeclinedAsAWhole($0, sheet) } ?? false
    }

    /// Whether a question is not closed by an opening question that was answered without any of its items. An
    /// answer that is established counts whatever the list said.
    ///
    /// - Parameter sheet: with choices that the questions have.
    public func isOpened(_ question: Question, _ sheet: AnswerSheet) -> Bool {
        compiled.questions[question.id].map { isOpened($0, sheet) } ?? false
    }

    func isOpened(_ known: CompiledInstrument.CompiledQuestion, _ sheet: AnswerSheet) -> Bool {
        guard let items = known.openedBy, sheet.answers[known.id]?.isEstablished != true else { return true }
        return !Situation(sheet: sheet, evidence: Evidence()).isKnownNotToHold(items)
    }

    /// Whether a question belongs into this case: by its condition, and by what a child may be asked.
    ///
    /// - Parameter sheet: with choices that the questions have.
    public func isRelevant(_ question: Question, _ sheet: AnswerSheet) -> Bool {
        compiled.questions[question.id].map { isRelevant($0, sheet) } ?? false
    }

    func isRelevant(_ known: CompiledInstrument.CompiledQuestion, _ sheet: AnswerSheet) -> Bool {
        let question = known.question
        if sheet.isChildNow, question.isForAdultsAlone { return false }
        guard let condition = known.relevant else { return true }
        return !situation(sheet, for: condition).isKnownNotToHold(condition)
    }

    /// What a condition is held against: facts and answers, and the result where it speaks of that.
    private func situation(_ sheet: AnswerSheet, for condition: CompiledCondition) -> Situation {
        guard condition.mentionsResult else { return Situation(sheet: sheet, evidence: Evidence()) }
        var situation = read(sheet).situation
        let outcome = outcome(of: situation)
        situation.level = outcome.level
        situation.evidence.flags |= outcome.flags
        return situation
    }

    /// Whether an opening question was declined that leads to this one, and none of its items was ticked. It is then not
    /// put again bit by bit, but it stays open: what was declined is never a no.
    func isDeclinedAsAWhole(_ known: CompiledInstrument.CompiledQuestion, _ sheet: AnswerSheet) -> Bool {
        guard let items = known.openedBy, sheet.answers[known.id] == nil, isOpened(known, sheet) else { return false }
        let lists = items.mentionedQuestions.map { sheet.answers[$0] }
        return lists.contains(.declined) && !lists.contains(nil) && !lists.contains(.unknown)
            && !Situation(sheet: sheet, evidence: Evidence()).holds(items)
    }

    /// Whether a choice is offered in this case.
    ///
    /// - Parameter sheet: with choices that the questions have.
    public func isOffered(_ choice: Choice, _ sheet: AnswerSheet) -> Bool {
        guard let relevant = choice.relevant, let condition = try? compiled.names.compiled(relevant) else {
            return true
        }
        return !Situation(sheet: sheet, evidence: Evidence()).isKnownNotToHold(condition)
    }

    /// Expected questions of which the answer is not established.
    func openQuestions(
        _ sheet: AnswerSheet, among expected: [CompiledInstrument.CompiledQuestion]
    ) -> [CompiledInstrument.CompiledQuestion] {
        expected.filter { sheet.answers[$0.id]?.isEstablished != true }
    }

    /// - Parameter couldChange: what could still change the result; an interview without the rest is complete.
    func completeness(
        of sheet: AnswerSheet, expected: [CompiledInstrument.CompiledQuestion],
        couldChange: [CompiledInstrument.CompiledQuestion]
    ) -> Completeness {
        var gaps: [Completeness.Gap] = []
        if expected.contains(where: { sheet.answers[$0.id] == .declined }) { gaps.append(.declined) }
        if couldChange.contains(where: { sheet.answers[$0.id] == nil && !isDeclinedAsAWhole($0, sheet) }) {
            gaps.append(.skipped)
        }
        if sheet.stopped { gaps.append(.stopped) }
        if sheet.facts[.private] == "no" { gaps.append(.notPrivate) }
        if sheet.facts[.interpreter] == "other" { gaps.append(.interpreterNotIndependent) }
        return Completeness(gaps: gaps)
    }
}
