import Instruments

/// Which bit stands for which name of an instrument.
package struct NameTable: Sendable {
    let instrument: Instrument
    private let slotsByIndicator: [Indicator.ID: Int]
    /// Observations that support no indicator and count by themselves.
    private let slotsByObservation: [Observation.ID: Int]
    private let flagBits: [Flag.ID: UInt64]
    private let needBits: [Need.ID: UInt64]
    private let groups: [IndicatorSet]
    private let counted: IndicatorSet

    init(_ instrument: Instrument) throws(ScreenerError) {
        self.instrument = instrument
        let counting = instrument.observations.filter { $0.countsIn != nil }
        guard instrument.indicators.count + counting.count <= IndicatorSet.capacity else {
            throw .tooLarge(limit: IndicatorSet.capacity)
        }
        guard instrument.flags.count <= 64, instrument.needs.count <= 64 else { throw .tooLarge(limit: 64) }
        let first = instrument.indicators.count
        let slots = Self.numbered(instrument.indicators.map(\.id))
        slotsByIndicator = slots
        slotsByObservation = Self.numbered(counting.map(\.id)).mapValues { $0 + first }
        flagBits = Self.numbered(instrument.flags.map(\.id)).mapValues { 1 << UInt64($0) }
        needBits = Self.numbered(instrument.needs.map(\.id)).mapValues { 1 << UInt64($0) }
        counted = IndicatorSet(instrument.indicators.indices.filter { instrument.indicators[$0].weight != .act })
        groups = instrument.groups.map { IndicatorSet($0.members.compactMap { slots[$0] }) }
    }

    private static func numbered<Name: Hashable>(_ names: [Name]) -> [Name: Int] {
        Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package var slotCount: Int { slotsByIndicator.count + slotsByObservation.count }

    /// The name that stands at a slot.
    package func name(_ slot: Int) -> String {
        if slot < instrument.indicators.count { return instrument.indicators[slot].id.text }
        return slotsByObservation.first { $0.value == slot }?.key.text ?? ""
    }

    /// The indicator at a slot; nil where an observation counts by itself.
    package func indicator(_ slot: Int) -> Indicator? {
        slot < instrument.indicators.count ? instrument.indicators[slot] : nil
    }

    /// The form of exploitation that an indicator speaks for.
    func form(_ slot: Int) -> Form.ID? {
        slot < instrument.indicators.count ? instrument.indicators[slot].form : nil
    }

    /// Whether an indicator is counted; an act of others is not.
    package func isCounted(_ slot: Int) -> Bool {
        slot >= instrument.indicators.count || counted.contains(slot)
    }

    func slot(_ indicator: Indicator.ID) throws(ScreenerError) -> Int {
        guard let slot = slotsByIndicator[indicator] else { throw .unknownName(indicator.text) }
        return slot
    }

    package func flag(_ id: Flag.ID) -> UInt64 { flagBits[id] ?? 0 }
    package func need(_ id: Need.ID) -> UInt64 { needBits[id] ?? 0 }

    func flags(_ bits: UInt64) -> [Flag.ID] {
        instrument.flags.map(\.id).filter { bits & flag($0) != 0 }
    }

    func needs(_ bits: UInt64) -> [Need.ID] {
        instrument.needs.map(\.id).filter { bits & need($0) != 0 }
    }

    /// The set that a rule counts: sections, groups and indicators by name. Acts of others are never counted.
    func compiled(_ set: CountedSet) throws(ScreenerError) -> CompiledSet {
        var members = IndicatorSet()
        for name in set.members { members.formUnion(try self.members(of: name)) }
        for id in set.except { members = members.subtracting(IndicatorSet([try slot(id)])) }
        return CompiledSet(members: members, groups: groups)
    }

    private func members(of name: String) throws(ScreenerError) -> IndicatorSet {
        if instrument.sections.contains(where: { $0.id.text == name }) {
            var set = IndicatorSet()
            for (slot, indicator) in instrument.indicators.enumerated()
            where indicator.section.text == name && indicator.weight != .act {
                set.insert(slot)
            }
            for observation in instrument.observations where observation.countsIn?.text == name {
                if let slot = slotsByObservation[observation.id] { set.insert(slot) }
            }
            return set
        }
        if let group = instrument.groups.firstIndex(where: { $0.id.text == name }) { return groups[group] }
        return IndicatorSet([try slot(Indicator.ID(name))])
    }

    /// What a choice or an observation brings to one indicator, at most at a given strength.
    func evidence(
        _ indicator: Indicator.ID, child: Bool, limit: (Strength) -> Strength
    ) throws(ScreenerError) -> Evidence {
        let slot = try slot(indicator)
        let value = instrument.indicators[slot]
        var evidence = Evidence()
        guard child || !value.childOnly else { return evidence }
        // An act is never counted; standing at medium lets rules name it.
        evidence.add(slot, value.strength(child: child).map(limit) ?? .medium)
        return evidence
    }

    /// What an observation brings, known in these ways and for these causes.
    package func evidence(
        _ observation: Observation, _ how: ObservedHow, child: Bool
    ) throws(ScreenerError) -> Evidence {
        var evidence = Evidence()
        guard child || !observation.childOnly else { return evidence }
        let seenOfPerson = how.known.contains(.person)
        let supported = observation.causes.filter { how.causes.contains($0.id) }.compactMap(\.supports)
        for indicator in supported + [observation.supports].compactMap({ $0 }) {
            evidence.formUnion(
                try self.evidence(indicator, child: child) { seenOfPerson ? $0.oneStepBelow : .weak })
        }
        if observation.countsIn != nil, let slot = slotsByObservation[observation.id] { evidence.add(slot, .weak) }
        for id in observation.flags { evidence.flags |= flag(id) }
        for id in observation.needs { evidence.needs |= need(id) }
        return evidence
    }
}
