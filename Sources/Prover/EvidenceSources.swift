import Instruments
import Screening

/// What speaks for each slot, flag and need of a variable sheet.
struct EvidenceSources {
    private(set) var weak: [[Literal]]
    private(set) var medium: [[Literal]]
    private(set) var strong: [[Literal]]
    private(set) var flags = [[Literal]](repeating: [], count: 64)
    private(set) var needs = [[Literal]](repeating: [], count: 64)

    init(slotCount: Int) {
        weak = Array(repeating: [], count: slotCount)
        medium = weak
        strong = weak
    }

    mutating func add(_ evidence: Evidence, if holds: Literal) {
        for slot in evidence.at(.weak).slots { weak[slot].append(holds) }
        for slot in evidence.at(.medium).slots { medium[slot].append(holds) }
        for slot in evidence.at(.strong).slots { strong[slot].append(holds) }
        for number in EncodedEvidence.numbers(evidence.flags) { flags[number].append(holds) }
        for number in EncodedEvidence.numbers(evidence.needs) { needs[number].append(holds) }
    }

    func at(_ strength: Strength) -> [[Literal]] {
        switch strength {
        case .weak: weak
        case .medium: medium
        case .strong: strong
        }
    }
}
