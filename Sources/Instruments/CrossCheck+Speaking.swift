extension CrossCheck.Evidence {
    /// Whether a choice speaks for the item, in the case of an adult or of a child.
    public func isReadFrom(
        _ choice: Choice, of question: Question.ID, in instrument: Instrument, child: Bool
    ) -> Bool {
        isReadFrom(choice.id, of: question) { choice.strength(feeding: $0, in: instrument, child: child) }
    }

    /// Whether an observation speaks for the item when it was made of the person.
    public func isReadFrom(observation: Observation, in instrument: Instrument, child: Bool) -> Bool {
        let supported = [observation.supports].compactMap { $0 } + observation.causes.compactMap(\.supports)
        return indicators.contains { wanted in
            guard supported.contains(wanted.indicator), observation.known.contains(.person),
                let indicator = instrument.indicators.first(where: { $0.id == wanted.indicator }),
                let own = indicator.strength(child: child)
            else { return false }
            return own.oneStepBelow >= wanted.atLeast
        }
    }
}
