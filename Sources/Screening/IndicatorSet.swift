/// A set of an instrument's indicators, as bits.
package struct IndicatorSet: Sendable, Hashable {
    /// As many indicators, and signs that count like one, as an instrument may hold.
    static let capacity = 128

    private(set) var bits: UInt128

    init(bits: UInt128 = 0) {
        self.bits = bits
    }

    init(_ slots: some Sequence<Int>) {
        bits = slots.reduce(0) { $0 | (1 << UInt128($1)) }
    }

    var isEmpty: Bool { bits == 0 }
    var count: Int { bits.nonzeroBitCount }

    package func contains(_ slot: Int) -> Bool {
        bits & (1 << UInt128(slot)) != 0
    }

    mutating func insert(_ slot: Int) {
        bits |= 1 << UInt128(slot)
    }

    mutating func formUnion(_ other: Self) {
        bits |= other.bits
    }

    func union(_ other: Self) -> Self {
        Self(bits: bits | other.bits)
    }

    func intersection(_ other: Self) -> Self {
        Self(bits: bits & other.bits)
    }

    func subtracting(_ other: Self) -> Self {
        Self(bits: bits & ~other.bits)
    }

    /// The slots, lowest first.
    package var slots: [Int] {
        var rest = bits
        var result: [Int] = []
        while rest != 0 {
            result.append(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
        return result
    }
}
