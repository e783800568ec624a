import Instruments

/// Which indicators stand, at which strength or more, and which flags and needs were raised.
///
/// The three sets are nested: what stands strong stands also at medium and at weak.
package struct Evidence: Sendable, Hashable {
    var weak = IndicatorSet()
    var medium = IndicatorSet()
    var strong = IndicatorSet()
    /// Bits of the instrument's flags and needs.
    package var flags: UInt64 = 0
    package var needs: UInt64 = 0

    mutating func add(_ slot: Int, _ strength: Strength) {
        weak.insert(slot)
        if strength >= .medium { medium.insert(slot) }
        if strength == .strong { strong.insert(slot) }
    }

    mutating func formUnion(_ other: Self) {
        weak.formUnion(other.weak)
        medium.formUnion(other.medium)
        strong.formUnion(other.strong)
        flags |= other.flags
        needs |= other.needs
    }

    func union(_ other: Self) -> Self {
        var result = self
        result.formUnion(other)
        return result
    }

    package func at(_ strength: Strength) -> IndicatorSet {
        switch strength {
        case .weak: weak
        case .medium: medium
        case .strong: strong
        }
    }

    func strength(of slot: Int) -> Strength? {
        if strong.contains(slot) { return .strong }
        if medium.contains(slot) { return .medium }
        return weak.contains(slot) ? .weak : nil
    }

    /// The slots at which this holds more than the other.
    func slotsBeyond(_ other: Self) -> IndicatorSet {
        weak.subtracting(other.weak)
            .union(medium.subtracting(other.medium))
            .union(strong.subtracting(other.strong))
    }
}
