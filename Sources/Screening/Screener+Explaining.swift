import Instruments

extension Screener {
    /// Why each rule established holds, and what it rests on, in the instrument's order.
    public func reasons(_ sheet: AnswerSheet) -> [Reason] {
        let reading = read(understood(sheet))
        return outcome(of: reading.situation).rules.map { held in
            let slots = reading.situation.support(of: held.when).slots
            let evidence = slots.compactMap { slot -> Finding? in
                guard let strength = reading.situation.evidence.strength(of: slot) else { return nil }
                return Finding(id: compiled.names.name(slot), strength: strength, from: reading.origins[slot])
            }
            return Reason(rule: held.rule, evidence: evidence)
        }
    }

    /// Open questions of which a single answer would already change level, flags or needs.
    public func couldChangeAlone(_ sheet: AnswerSheet) -> [Question.ID] {
        let sheet = understood(sheet)
        let situation = read(sheet).situation
        let now = outcome(of: situation)
        let alone = openQuestions(sheet, among: belonging(sheet).filter { isOpened($0, sheet) }).filter { question in
            question.question.choices.contains { choice in
                var supposed = sheet
                supposed.answers[question.id] = .choices([choice.id])
                let then = outcome(of: read(supposed).situation)
                return then.rank != now.rank || then.flags != now.flags || then.needs != now.needs
            }
        }
        return alone.map(\.id)
    }
}
