import Instruments
import Screening

/// What a case would come to if one indicator did not exist, or weighed otherwise for an adult or for a child.
///
/// Which one is chosen by assumption, so that a single formula answers the question for each of them. Where nothing is
/// chosen everything is as it is.
struct WhatIf {
    enum Change: Hashable {
        case leftOut(Int)
        case weighsOtherwise(Int, child: Bool)
    }

    private let original: SheetEncoder
    /// Reads the same sheet under an instrument of which every indicator weighs otherwise. Answers and observations bring
    /// to one indicator what they bring, whatever others weigh, so that it says of each what it would stand at.
    private let otherwise: SheetEncoder
    private let selectors: [Change: Literal]

    init(_ original: SheetEncoder, otherwise: SheetEncoder) {
        self.original = original
        self.otherwise = otherwise
        var selectors: [Change: Literal] = [:]
        for slot in original.screener.instrument.indicators.indices {
            for change in Self.changes(of: slot) { selectors[change] = original.sheet.circuit.variable() }
        }
        self.selectors = selectors
    }

    private static func changes(of slot: Int) -> [Change] {
        [.leftOut(slot), .weighsOtherwise(slot, child: false), .weighsOtherwise(slot, child: true)]
    }

    /// What to assume so that just this change is made.
    func assumptions(for change: Change) -> [Literal] {
        selectors.map { $0.key == change ? $0.value : !$0.value }.sorted()
    }

    /// What answers and observations bring, changed.
    func standing(_ standing: [EncodedEvidence.Standing]) -> [EncodedEvidence.Standing] {
        let other = otherwise.evidence().standing
        return standing.indices.map { slot in changed(slot, standing[slot], other[slot]) }
    }

    /// What a derivation brings, changed.
    func derived(_ slot: Int, _ standing: EncodedEvidence.Standing, if holds: Literal) -> EncodedEvidence.Standing {
        changed(slot, standing, otherwise.derived(slot, if: holds) ?? standing)
    }

    private func changed(
        _ slot: Int, _ standing: EncodedEvidence.Standing, _ other: EncodedEvidence.Standing
    ) -> EncodedEvidence.Standing {
        let circuit = original.sheet.circuit
        guard let leftOut = selectors[.leftOut(slot)],
            let ofAdult = selectors[.weighsOtherwise(slot, child: false)],
            let ofChild = selectors[.weighsOtherwise(slot, child: true)]
        else { return standing }
        let isChild = original.sheet.isChild
        let weighsOtherwise = circuit.or(circuit.and(ofChild, isChild), circuit.and(ofAdult, !isChild))
        return EncodedEvidence.Standing { strength in
            circuit.and(
                !leftOut, circuit.choose(weighsOtherwise, other.at(strength), else: standing.at(strength)))
        }
    }
}
