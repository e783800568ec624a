import Instruments
import Screening

/// The formula of two sheets of one case and of what the engine makes of each.
struct PairFormula {
    let first: SheetFormula
    let second: SheetFormula
    /// That the pair breaks the property.
    let isBroken: Literal

    var circuit: Circuit { first.circuit }

    init(_ screener: Screener, _ property: BuiltInProperty) {
        let circuit = Circuit()
        first = SheetFormula(screener, in: circuit)
        second = SheetFormula(screener, in: circuit)
        PairRelation(screener.instrument, first.sheet, second.sheet).require(property)
        let (before, after) = (first.result, second.result)
        let isLower = circuit.or(zip(before.reached, after.reached).map { circuit.and($0, !$1) })
        isBroken =
            switch property {
            case .monotone:
                circuit.or(
                    [isLower, circuit.and(before.presumed, !after.presumed)]
                        + zip(before.flags, after.flags).map { circuit.and($0, !$1) })
            case .unknownIsNotNo: isLower
            case .consentAndStops:
                circuit.or(zip(before.reached, after.reached).map(circuit.differ))
            case .leftOutChangesNothing, .everythingDecides: circuit.no
            }
    }

    /// What the engine itself says of two sheets: whether they break the property.
    static func breaks(
        _ property: BuiltInProperty, _ before: Assessment, _ after: Assessment, _ instrument: Instrument
    ) -> Bool {
        func rank(_ assessment: Assessment) -> Int {
            instrument.levels.reversed().firstIndex { $0.id == assessment.level } ?? 0
        }
        let isLower = rank(after) < rank(before)
        return switch property {
        case .monotone: isLower || before.presumed && !after.presumed || !Set(before.flags).isSubset(of: after.flags)
        case .unknownIsNotNo: isLower
        case .consentAndStops: before.level != after.level
        case .leftOutChangesNothing:
            isLower || before.level != after.level || before.presumed != after.presumed || before.flags != after.flags
                || before.needs != after.needs
        case .everythingDecides: false
        }
    }
}
