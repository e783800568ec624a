import Instruments

extension Screener {
    /// What the officer is told to do, not to do and to read out in this case, in the instrument's order.
    ///
    /// - Parameter ending: the ending that the interview came to; nil where it came to its result.
    public func actions(for sheet: AnswerSheet, ending: Ending.ID?) -> [Action] {
        var situation = read(understood(sheet)).situation
        let outcome = outcome(of: situation)
        situation.evidence.flags |= outcome.flags
        // A result and an ending exclude each other: without one there was no result to act on.
        situation.level = ending == nil ? outcome.level : nil
        situation.ending = ending
        return instrument.actions.filter { action in
            guard let condition = try? compiled.names.compiled(action.when) else { return false }
            return situation.holds(condition)
        }
    }

    /// What helps at once, whatever else is known.
    public var urgentActions: [Action] { instrument.actions.filter(\.urgent) }
}
